"""`python -m tui_callbacks`: the same as the command `tui-callbacks`."""

from tui_callbacks.cli import main

if __name__ == "__main__":
    main(prog_name="tui-callbacks")
