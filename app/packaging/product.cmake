# SPDX-License-Identifier: Apache-2.0
# Reads product.json: TRADEWIND_PRODUCT_NAME, _PACKAGE, _VERSION, _IDENTIFIER, _SCHEME, _VENDOR, _COPYRIGHT, _CONTACT,
# _LICENSE, _SUMMARY, _SLOGAN.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/product.json)
file(READ ${CMAKE_CURRENT_LIST_DIR}/product.json tradewind_product)
foreach(key IN ITEMS name package version identifier scheme vendor copyright contact license summary slogan)
    string(TOUPPER ${key} variable)
    string(JSON TRADEWIND_PRODUCT_${variable} GET "${tradewind_product}" ${key})
endforeach()
