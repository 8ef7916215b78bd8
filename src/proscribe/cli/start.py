"""What runs first: the command line is imported here, so that Ctrl-C is answered from then on.

Reading half a second of modules is long enough to be interrupted, and an interruption in there
comes out as some other error of the module that was being read. So the process ends on the spot:
nothing is open yet.
"""

import os
import signal

INTERRUPTED = 130


def main() -> None:
    """Run the command line and exit."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")  # single characters are all that is read
    is_heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # not under nohup
    if is_heard:
        signal.signal(signal.SIGINT, _leave)
    from proscribe.cli.main import main as command_line

    if is_heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    command_line()


def _leave(*_: object) -> None:
    os.write(2, b"error[stopped]: Stopped.\n")
    os._exit(INTERRUPTED)
