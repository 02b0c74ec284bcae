"""Where other tools meet the library: web pages, spaCy, Hugging Face, HTTP.

Each is a module of its own, and none is imported unless it is asked for; what it needs
beside the library is an extra.
"""
