"""`python -m proscribe`."""

from proscribe.cli.start import main

main()
