#include "pictures/raster.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace second_look::pictures {

namespace {

struct Colour {
    float r = 0;
    float g = 0;
    float b = 0;
    float a = 0;
};

Colour unpack(ImU32 packed)
{
    auto const channel = [&](int shift) { return static_cast<float>((packed >> shift) & 255) / 255; };
    return { channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
        channel(IM_COL32_A_SHIFT) };
}

/// The texture between its pixels, as graphics cards filter it.
Colour sample(ImTextureData const& texture, float u, float v)
{
    float const x = u * static_cast<float>(texture.Width) - 0.5f;
    float const y = v * static_cast<float>(texture.Height) - 0.5f;
    float const left = std::floor(x);
    float const top = std::floor(y);
    Colour mixed;
    for (int dy = 0; dy < 2; ++dy) {
        for (int dx = 0; dx < 2; ++dx) {
            int const column = std::clamp(static_cast<int>(left) + dx, 0, texture.Width - 1);
            int const row = std::clamp(static_cast<int>(top) + dy, 0, texture.Height - 1);
            auto const* pixel = const_cast<ImTextureData&>(texture).Pixels
                + static_cast<std::size_t>(row * texture.Width + column)
                    * static_cast<std::size_t>(texture.BytesPerPixel);
            float const share = (dx ? x - left : 1 - (x - left)) * (dy ? y - top : 1 - (y - top));
            bool const coloured = texture.BytesPerPixel == 4;
            mixed.r += share * (coloured ? static_cast<float>(pixel[0]) / 255 : 1);
            mixed.g += share * (coloured ? static_cast<float>(pixel[1]) / 255 : 1);
            mixed.b += share * (coloured ? static_cast<float>(pixel[2]) / 255 : 1);
            mixed.a += share * static_cast<float>(pixel[coloured ? 3 : 0]) / 255;
        }
    }
    return mixed;
}

struct Clip {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

float edge(ImVec2 const& a, ImVec2 const& b, float x, float y)
{
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

/// Pixels on an edge belong to the triangle right of it or below it, so that none is drawn twice.
bool owns_edge(ImVec2 const& a, ImVec2 const& b)
{
    return a.y > b.y || (a.y == b.y && a.x < b.x);
}

void blend(std::uint8_t* pixel, Colour const& over)
{
    float const parts[] = { over.r, over.g, over.b };
    for (int i = 0; i < 3; ++i) {
        float const below = static_cast<float>(pixel[i]) / 255;
        pixel[i] = static_cast<std::uint8_t>(std::lround(255 * (parts[i] * over.a + below * (1 - over.a))));
    }
}

void triangle(
    Picture& picture, Clip const& clip, ImTextureData const& texture, ImDrawVert a, ImDrawVert b, ImDrawVert c)
{
    float area = edge(a.pos, b.pos, c.pos.x, c.pos.y);
    if (area == 0)
        return;
    if (area < 0) {
        std::swap(b, c);
        area = -area;
    }
    auto const floor_of = [](float value) { return static_cast<int>(std::floor(value)); };
    int const left = std::max(clip.left, floor_of(std::min({ a.pos.x, b.pos.x, c.pos.x })));
    int const right = std::min(clip.right, floor_of(std::max({ a.pos.x, b.pos.x, c.pos.x })) + 1);
    int const top = std::max(clip.top, floor_of(std::min({ a.pos.y, b.pos.y, c.pos.y })));
    int const bottom = std::min(clip.bottom, floor_of(std::max({ a.pos.y, b.pos.y, c.pos.y })) + 1);
    auto const ca = unpack(a.col);
    auto const cb = unpack(b.col);
    auto const cc = unpack(c.col);
    bool const plain = a.uv.x == b.uv.x && a.uv.y == b.uv.y && a.uv.x == c.uv.x && a.uv.y == c.uv.y;
    auto const one = plain ? sample(texture, a.uv.x, a.uv.y) : Colour {};
    for (int row = top; row < bottom; ++row) {
        for (int column = left; column < right; ++column) {
            float const x = static_cast<float>(column) + 0.5f;
            float const y = static_cast<float>(row) + 0.5f;
            float const wa = edge(b.pos, c.pos, x, y);
            float const wb = edge(c.pos, a.pos, x, y);
            float const wc = edge(a.pos, b.pos, x, y);
            bool const inside = (wa > 0 || (wa == 0 && owns_edge(b.pos, c.pos)))
                && (wb > 0 || (wb == 0 && owns_edge(c.pos, a.pos))) && (wc > 0 || (wc == 0 && owns_edge(a.pos, b.pos)));
            if (!inside)
                continue;
            float const sa = wa / area;
            float const sb = wb / area;
            float const sc = wc / area;
            auto const texel = plain
                ? one
                : sample(texture, a.uv.x * sa + b.uv.x * sb + c.uv.x * sc, a.uv.y * sa + b.uv.y * sb + c.uv.y * sc);
            Colour const over { texel.r * (ca.r * sa + cb.r * sb + cc.r * sc),
                texel.g * (ca.g * sa + cb.g * sb + cc.g * sc), texel.b * (ca.b * sa + cb.b * sb + cc.b * sc),
                texel.a * (ca.a * sa + cb.a * sb + cc.a * sc) };
            blend(&picture.pixels[static_cast<std::size_t>(row * picture.width + column) * 3], over);
        }
    }
}

}

Picture rasterise(ImDrawData const& data)
{
    Picture picture { static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y), {} };
    picture.pixels.resize(static_cast<std::size_t>(picture.width * picture.height) * 3);
    for (auto const* list : data.CmdLists) {
        for (auto const& command : list->CmdBuffer) {
            auto const* texture = command.TexRef._TexData;
            if (!texture)
                continue;
            Clip const clip { std::max(0, static_cast<int>(command.ClipRect.x)),
                std::max(0, static_cast<int>(command.ClipRect.y)),
                std::min(picture.width, static_cast<int>(command.ClipRect.z)),
                std::min(picture.height, static_cast<int>(command.ClipRect.w)) };
            auto const vertex = [&](unsigned at) {
                auto const index = list->IdxBuffer[static_cast<int>(command.IdxOffset + at)];
                return list->VtxBuffer[static_cast<int>(command.VtxOffset + index)];
            };
            for (unsigned at = 0; at + 2 < command.ElemCount; at += 3)
                triangle(picture, clip, *texture, vertex(at), vertex(at + 1), vertex(at + 2));
        }
    }
    return picture;
}

bool write_pixmap(Picture const& picture, std::string const& path)
{
    std::ofstream file(path, std::ios::binary);
    file << "P6\n" << picture.width << ' ' << picture.height << "\n255\n";
    file.write(
        reinterpret_cast<char const*>(picture.pixels.data()), static_cast<std::streamsize>(picture.pixels.size()));
    return file.good();
}

}
