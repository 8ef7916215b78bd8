"""What a figure was measured on: machine, date, commit."""

import os
import platform
import subprocess
import time


def machine() -> dict[str, str]:
    """Give machine, date and commit as texts."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    ).stdout.strip()
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}",
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
        "commit": commit or "unknown",
    }
