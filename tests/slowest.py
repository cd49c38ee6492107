#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""slowest.py CTEST_JUNIT_FILE COUNT: the tests that took longest, in minutes."""

import sys
import xml.etree.ElementTree as ET

cases = ET.parse(sys.argv[1]).getroot().iter("testcase")
rows = sorted(((float(c.get("time", "0")), c.get("name")) for c in cases), reverse=True)
print("Slowest tests:")
for seconds, name in rows[: int(sys.argv[2])]:
    print(f"  {name:<24} {seconds / 60:5.1f} min")
