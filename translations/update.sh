#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Brings the .ts files up to date with the texts of app, ui and models. Translations that exist are kept.
# "-I ." lets lupdate find the headers, and with them the namespaces that tr() looks texts up by.
# update.sh [FOLDER]: writes into FOLDER instead of beside this script.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:-translations}
lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)
"$lupdate" -I . -silent -no-obsolete -locations none -tr-function-alias tr+=trText \
    app ui models -ts "$target/tradewind_en.ts" "$target/tradewind_zh_CN.ts"
