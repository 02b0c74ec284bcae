"""Puts the shipped models inside the wheel, but not into an editable install.

A plain `force-include` would copy the weights into site-packages on
`pip install -e .`, where they would go stale.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ModelsInTheWheel(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `models/` to standard wheels as `quoteattr/models/`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before a wheel is built."""
        if version == "standard":
            build_data["force_include"]["models"] = "quoteattr/models"
