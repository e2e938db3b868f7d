"""trafilatura, one page a line: its settings as they come, comments left out, for the reference texts hold none."""
import json
import sys
import time
from importlib.metadata import version

from trafilatura import extract

print(f"trafilatura {version('trafilatura')} (Python)", flush=True)
for line in sys.stdin:
    page = json.loads(line)
    start = time.perf_counter()
    try:
        text = extract(page["html"], url=page["url"], include_comments=False) or ""
    except Exception:
        text = ""
    milliseconds = (time.perf_counter() - start) * 1000
    print(json.dumps({"text": text, "milliseconds": milliseconds}), flush=True)
