"""Keep freed memory in the process.

Translating and training give large blocks back to the system and fault them in again many times a second; where system calls are dear, as
in sandboxed containers, that costs a quarter of a training step and a tenth of the processor time of an audit (`bench/allocator.py`).
"""

import ctypes
import sys

# Parameters of glibc's mallopt(3).
M_TRIM_THRESHOLD, M_MMAP_MAX, M_TOP_PAD = -1, -4, -2
HALF_A_GIGABYTE = 1 << 29


def keep_freed_memory() -> None:
    """Tell glibc's allocator to serve large blocks from its heap and never to trim it; does nothing elsewhere."""
    if sys.platform != "linux":
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        library.mallopt(M_MMAP_MAX, 0)
        library.mallopt(M_TRIM_THRESHOLD, ctypes.c_int(-1))
        library.mallopt(M_TOP_PAD, HALF_A_GIGABYTE)
