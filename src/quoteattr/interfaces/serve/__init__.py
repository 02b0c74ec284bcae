"""A service over HTTP: texts in, attributions out, described by an OpenAPI document."""
