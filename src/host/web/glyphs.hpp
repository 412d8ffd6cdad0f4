/// Fonts whose glyphs the browser measures and draws: no font file in the wasm, every script there is.
#pragma once

#include "layout/text.hpp"
#include "ui/canvas.hpp"

#include <unordered_map>

namespace second_look {

/// Adds the theme's faces to ImGui's font atlas.
Fonts add_browser_fonts();

/// Throws baked glyphs away, after web fonts arrived or the graphics context was lost.
void discard_browser_glyphs();

/// Has the browser draw what it must shape as a whole.
class BrowserRuns final : public RunRasteriser {
public:
    RunBitmap rasterise(RunRequest const&) override;
};

/// Advance widths by the browser, remembered.
class BrowserMetrics final : public TextMetrics {
public:
    float advance(tokens::Face, char32_t) const override;
    float run(tokens::Face, std::string_view) const override;
    void forget() { m_known.clear(); }

private:
    mutable std::unordered_map<std::uint64_t, float> m_known;
};

}
