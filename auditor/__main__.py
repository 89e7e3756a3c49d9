"""`python -m auditor` is the `auditor` program."""

from auditor.cli.main import main

if __name__ == "__main__":
    main()
