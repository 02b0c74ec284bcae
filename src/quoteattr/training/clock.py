"""When a training run reports, and when it keeps a checkpoint."""

import time
from typing import Final

_REPORT_SECONDS: Final = 30.0
_CHECKPOINT_SECONDS: Final = 300.0


class Clock:
    """Times the steps of an epoch, and the reports between them.

    Attributes:
        mean_loss: Of the last fifty steps or so.
    """

    def __init__(self) -> None:
        self._start = self._reported = self._saved = time.monotonic()
        self._n_steps = 0
        self.mean_loss = 0.0

    def take(self, loss: float) -> None:
        """Note a step and its loss."""
        self._n_steps += 1
        share = max(0.02, 1 / self._n_steps)
        self.mean_loss += share * (loss - self.mean_loss)

    @property
    def seconds_a_step(self) -> float:
        """Mean time of the epoch's steps so far, in this process."""
        return (time.monotonic() - self._start) / max(1, self._n_steps)

    def is_time_to_report(self) -> bool:
        """Whether it is; the time to the next report then begins."""
        now = time.monotonic()
        is_time = now - self._reported > _REPORT_SECONDS
        self._reported = now if is_time else self._reported
        return is_time

    def is_time_to_save(self) -> bool:
        """Whether it is; the time to the next checkpoint then begins."""
        now = time.monotonic()
        is_time = now - self._saved > _CHECKPOINT_SECONDS
        self._saved = now if is_time else self._saved
        return is_time
