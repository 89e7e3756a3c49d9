"""What is known of English words and phrases: what they can be, which there are, and what a spinner makes of them."""
