"""Where the service keeps what it must not lose: jobs, reports, API keys and the requests that may come again."""
