from tui_callbacks.runtime.log import Log, LogLine


def test_listeners_get_every_further_line_until_they_stop() -> None:
    log, seen = Log(), list[LogLine]()
    log.add(LogLine(0.0, "stdout", "f", "before"))
    stop = log.listen(seen.append)
    line = LogLine(0.0, "stdout", "f", "during")
    log.add(line)
    stop()
    log.add(LogLine(0.0, "stdout", "f", "after"))
    assert seen == [line]
    assert [kept.text for kept in log.lines()] == ["before", "during", "after"]


def test_a_closed_log_takes_nothing_and_can_be_read() -> None:
    log = Log()
    log.add(LogLine(0.0, "stdout", "f", "kept"))
    log.close()
    log.add(LogLine(0.0, "stdout", "f", "dropped"))
    assert [line.text for line in log.lines()] == ["kept"]


def test_a_line_shows_time_kind_source_and_text() -> None:
    shown = str(LogLine(0.25, "stderr", "update", "oops"))
    assert shown.endswith(".250 stderr  update: oops")
