"""The HTTP service: requests become jobs, one worker audits them, reports are fetched."""
