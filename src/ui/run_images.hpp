/// Lines that must be shaped as a whole, each as one image that the host makes.
///
/// Images stay for as long as they are drawn, and a while longer within a budget. Their textures are
/// ImGui's own, so a lost graphics context uploads them anew.
#pragma once

#include "layout/script.hpp"
#include "theme_tokens.hpp"

#include <imgui.h>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace second_look {

/// The same request is the same image.
struct RunRequest {
    std::string text;
    tokens::Face face = tokens::Face::Sans;
    float size = 0; ///< Device pixels for one em.
    Shaping shaping = Shaping::LeftToRight;
    ImU32 colour = 0; ///< Of the text; emoji keep their own, so an image cannot be tinted afterwards.

    auto operator<=>(RunRequest const&) const = default;
};

struct RunBitmap {
    int width = 0; ///< Device pixels; 0 for a line without ink.
    int height = 0;
    int left = 0;                      ///< From the pen position to the first column.
    int top = 0;                       ///< From the baseline to the first row; negative above it.
    std::vector<unsigned char> pixels; ///< RGBA, not premultiplied, row by row.
};

/// Who shapes and draws a run: the browser.
class RunRasteriser {
public:
    virtual ~RunRasteriser() = default;
    virtual RunBitmap rasterise(RunRequest const&) = 0;
};

class RunImages {
public:
    struct Image {
        ImTextureRef texture;
        int width = 0;
        int height = 0;
        int left = 0;
        int top = 0;
    };

    /// `most_bytes` of images are kept beside those that are drawn.
    explicit RunImages(RunRasteriser&, std::size_t most_bytes = 16u << 20);
    ~RunImages();
    RunImages(RunImages const&) = delete;
    RunImages& operator=(RunImages const&) = delete;

    /// Null for a line without ink. Valid until the end of the frame.
    Image const* image(RunRequest const&);

    /// After a frame was drawn: lets go of what has not been drawn lately, and frees what is let go.
    void end_frame();

    /// Other fonts arrived: all images are wrong.
    void forget();

    std::size_t count() const { return m_known.size(); }

private:
    struct Known;
    using Knowns = std::map<RunRequest, std::unique_ptr<Known>>;

    void let_go(Knowns::iterator);

    RunRasteriser& m_rasteriser;
    std::size_t m_most_bytes;
    std::size_t m_bytes = 0;
    std::size_t m_frame = 0;
    Knowns m_known;
    std::vector<std::unique_ptr<Known>> m_leaving;
};

}
