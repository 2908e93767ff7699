"""``python -m hiddenlinks`` is the command line."""

from hiddenlinks.cli import main

main()
