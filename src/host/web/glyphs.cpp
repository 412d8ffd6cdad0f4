#include "host/web/glyphs.hpp"

#include "host/web/shell.hpp"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <cmath>
#include <cstdlib>

namespace second_look {

namespace {

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar)
{
    return true;
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*)
{
    auto const face = static_cast<int>(source->FontNo);
    baked->Ascent = shell::ascent(face) * baked->Size;
    baked->Descent = -shell::descent(face) * baked->Size;
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
    ImFontGlyph* glyph, float* advance_only)
{
    auto const face = static_cast<int>(source->FontNo);
    float const advance = shell::advance(face, code_point) * baked->Size;
    if (advance_only) {
        *advance_only = advance;
        return true;
    }
    glyph->Codepoint = code_point;
    glyph->AdvanceX = advance;

    // The glyph is counted in pixels of the baked size, and its bitmap in those that are drawn.
    float const density = baked->RasterizerDensity;
    shell::Bitmap bitmap;
    shell::rasterise(face, code_point, baked->Size * density, bitmap);
    if (!bitmap.pixels)
        return true; // A space: an advance and nothing to draw.
    auto const rect_id = ImFontAtlasPackAddRect(atlas, bitmap.width, bitmap.height);
    if (rect_id == ImFontAtlasRectId_Invalid) {
        std::free(bitmap.pixels);
        return false;
    }
    auto* rect = ImFontAtlasPackGetRect(atlas, rect_id);
    glyph->X0 = static_cast<float>(bitmap.left) / density;
    glyph->Y0 = (std::round(baked->Ascent * density) + static_cast<float>(bitmap.top)) / density;
    glyph->X1 = glyph->X0 + static_cast<float>(bitmap.width) / density;
    glyph->Y1 = glyph->Y0 + static_cast<float>(bitmap.height) / density;
    glyph->Visible = true;
    glyph->Colored = bitmap.coloured != 0;
    glyph->PackId = rect_id;
    ImFontAtlasBakedSetFontGlyphBitmap(
        atlas, baked, source, glyph, rect, bitmap.pixels, ImTextureFormat_RGBA32, bitmap.width * 4);
    std::free(bitmap.pixels);
    return true;
}

ImFontLoader const& browser_loader()
{
    static ImFontLoader const loader = [] {
        ImFontLoader made;
        made.Name = "browser";
        made.FontSrcContainsGlyph = contains_glyph;
        made.FontBakedInit = init_baked;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return loader;
}

}

Fonts add_browser_fonts()
{
    Fonts fonts;
    for (std::size_t i = 0; i < fonts.faces.size(); ++i) {
        ImFontConfig config;
        config.FontLoader = &browser_loader();
        config.FontNo = static_cast<ImU32>(i);
        config.SizePixels = 16;
        fonts.faces[i] = ImGui::GetIO().Fonts->AddFont(&config);
    }
    return fonts;
}

void discard_browser_glyphs()
{
    ImFontAtlasBuildDiscardBakes(ImGui::GetIO().Fonts, 0);
}

RunBitmap BrowserRuns::rasterise(RunRequest const& request)
{
    shell::Bitmap drawn;
    shell::rasterise_run(static_cast<int>(request.face), request.text, request.size,
        request.shaping == Shaping::RightToLeft, request.colour, drawn);
    RunBitmap bitmap { .width = drawn.width, .height = drawn.height, .left = drawn.left, .top = drawn.top };
    if (drawn.pixels) {
        auto const bytes = static_cast<std::size_t>(drawn.width) * static_cast<std::size_t>(drawn.height) * 4;
        bitmap.pixels.assign(drawn.pixels, drawn.pixels + bytes);
        std::free(drawn.pixels);
    }
    return bitmap;
}

float BrowserMetrics::run(tokens::Face face, std::string_view text) const
{
    return shell::run_width(static_cast<int>(face), std::string(text));
}

float BrowserMetrics::advance(tokens::Face face, char32_t code_point) const
{
    auto const key = (static_cast<std::uint64_t>(face) << 32) | code_point;
    if (auto const found = m_known.find(key); found != m_known.end())
        return found->second;
    float const width = shell::advance(static_cast<int>(face), code_point);
    m_known.emplace(key, width);
    return width;
}

}

// ImGui takes its default loader from here when it is built with IMGUI_ENABLE_FREETYPE, which
// leaves stb_truetype out of the wasm.
namespace ImGuiFreeType {
ImFontLoader const* GetFontLoader()
{
    return &second_look::browser_loader();
}
bool DebugEditFontLoaderFlags(unsigned int*)
{
    return false;
}
}
