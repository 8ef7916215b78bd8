"""`python -m proscribe`."""

from proscribe.cli.main import main

main()
