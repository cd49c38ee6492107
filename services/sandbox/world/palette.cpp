// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/palette.h"

namespace tradewind::sandbox {

namespace {
using namespace colour;

constexpr Colour kPalette[] = {
    {"Sand", "沙色", 0xD9C7A7, 0xA38A62, 0xF1ECE3},       {"Sage", "鼠尾草", 0xA3BC98, 0x6C8762, 0xEBF1E8},
    {"Ink", "墨蓝", 0x44506A, 0x232B3D, 0xE6E9EF},        {"Clay", "陶土", 0xD58F73, 0x9C573D, 0xF7EAE4},
    {"Cream", "米白", 0xF6F2EA, 0xCBBFAA, 0xEDE8DF},      {"Moss", "苔绿", 0x7D8B5A, 0x4E5A33, 0xEBEEE2},
    {"Sky", "天蓝", 0x9EC3E0, 0x5886AA, 0xE8F1F8},        {"Honey", "蜂蜜", 0xD9A86C, 0x93652E, 0xF6EDE1},
    {"Silver", "银灰", 0xC6CCD4, 0x808A97, 0xEBEEF2},     {"Blush", "豆沙粉", 0xE6B5BC, 0xB27580, 0xFAEEF0},
    {"Berry", "莓红", 0xB3475F, 0x7A2A3E, 0xF6E6EA},      {"Lemon", "柠黄", 0xE9D07A, 0xAE9639, 0xF9F4DF},
    {"Lavender", "薰衣草", 0xB8A9DA, 0x7D6BA8, 0xF0ECF8}, {"Teal", "青绿", 0x5FA7A3, 0x33706C, 0xE4F1F0},
    {"Graphite", "石墨", 0x62676F, 0x34383E, 0xECEDEE},   {"White", "白色", 0xFBFBFA, 0xC3C8CE, 0xE9ECEF},
    {"Walnut", "胡桃", 0x96714F, 0x5F442F, 0xEFE8E1},     {"Brass", "黄铜", 0xD3B15A, 0x947628, 0xF6F0DD},
    {"Orange", "橙色", 0xE58B3C, 0xA65A18, 0xFBEEE1},     {"Red", "红色", 0xCE4A42, 0x8C2A26, 0xF8E6E4},
};

constexpr quint8 kAll[] = {Sand,   Sage,  Ink,   Clay,  Cream,    Moss, Sky,      Honey,
                           Silver, Blush, Berry, Lemon, Lavender, Teal, Graphite, White};
constexpr quint8 kWare[] = {Cream, Moss, Sky, Honey, Silver, Sand, Clay, Ink, Sage, Blush, White};
constexpr quint8 kTool[] = {Graphite, Orange, Red, Silver, Teal, Ink};
constexpr quint8 kMetal[] = {Silver, Graphite, Brass, White};
constexpr quint8 kJewel[] = {Brass, Silver, Blush, Graphite};
constexpr quint8 kPrint[] = {Sand, White, Honey, Sage, Blush, Ink, Graphite};
constexpr quint8 kElectronic[] = {Graphite, White, Ink, Silver, Sky, Blush, Sage};
constexpr quint8 kWood[] = {Honey, Walnut, Sand, Cream, Graphite};
constexpr quint8 kToy[] = {Sky, Red, Lemon, Sage, Orange, Blush, Honey, Lavender};
} // namespace

std::span<const Colour> palette()
{
    return kPalette;
}

std::span<const quint8> coloursFor(Features features, Kind kind)
{
    if (kind == Kind::Screw || kind == Kind::Wrench || kind == Kind::Faucet || kind == Kind::Cutlery ||
        kind == Kind::Pot)
        return kMetal;
    if (kind == Kind::Board || kind == Kind::Blocks || kind == Kind::Basket || kind == Kind::Frame)
        return features == Features::Toy ? std::span<const quint8>(kToy) : kWood;
    switch (features) {
    case Features::Tool:
        return kTool;
    case Features::Jewel:
        return kJewel;
    case Features::Print:
        return kPrint;
    case Features::Electronic:
        return kElectronic;
    case Features::Furniture:
        return kWood;
    case Features::Toy:
        return kToy;
    case Features::Vacuum:
    case Features::Glazed:
    case Features::Kitchen:
        return kWare;
    case Features::Plain:
    case Features::Textile:
    case Features::Garment:
    case Features::Bag:
    case Features::Light:
    case Features::Beauty:
    case Features::Pet:
    case Features::Garden:
    case Features::Sport:
        return kAll;
    }
    return kAll;
}

} // namespace tradewind::sandbox
