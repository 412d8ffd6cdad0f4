/// The painter with the app's own fonts and no browser: paints one screen, to be looked at.
#pragma once

#include "layout/layout.hpp"
#include "pictures/raster.hpp"
#include "ui/paint.hpp"

#include <memory>
#include <string>

struct ImGuiContext;

namespace second_look::pictures {

/// What the pointer does on the picture.
enum class Pointer { Away, Over, Pressing };

struct Shot {
    Viewport viewport { 390, 844, 1 };
    tokens::Theme theme = tokens::Theme::Light;
    float scale = 1;     ///< Device pixels for one CSS pixel.
    bool whole = false;  ///< As high as the content instead of the viewport.
    std::string focused; ///< Id of the node with the focus ring.
    std::string pointed; ///< Id of the node that the pointer is at.
    Pointer pointer = Pointer::Away;
};

class Studio {
public:
    /// `fonts`: folder of one TrueType file for each face, named by its number.
    explicit Studio(std::string const& fonts);
    ~Studio();
    Studio(Studio const&) = delete;
    Studio& operator=(Studio const&) = delete;

    /// Widths of those fonts.
    TextMetrics const& metrics() const { return *m_metrics; }

    /// `root` is a page.
    Picture take(Node const& root, Shot const&);

private:
    void frame(Layout const&, PaintInput const&);

    ImGuiContext* m_context;
    Fonts m_fonts;
    Motion m_motion;
    std::unique_ptr<TextMetrics> m_metrics;
};

}
