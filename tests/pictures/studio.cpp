#include "pictures/studio.hpp"

#include <imgui.h>

#include <algorithm>
#include <cfloat>

namespace second_look::pictures {

namespace {

/// Reads advances from the fonts that are drawn with.
struct FontMetrics final : TextMetrics {
    explicit FontMetrics(Fonts const& given)
        : fonts(given)
    {
    }
    float advance(tokens::Face face, char32_t code) const override
    {
        constexpr float size = 64;
        auto* baked = fonts.faces[static_cast<std::size_t>(face)]->GetFontBaked(size);
        return baked->GetCharAdvance(static_cast<ImWchar>(code)) / size;
    }
    Fonts const& fonts;
};

/// ImGui's textures are read where they are: nothing is uploaded.
void accept_textures()
{
    for (auto* texture : ImGui::GetPlatformIO().Textures) {
        bool const goes = texture->Status == ImTextureStatus_WantDestroy;
        texture->SetTexID(goes ? ImTextureID_Invalid : 1);
        texture->SetStatus(goes ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

}

Studio::Studio(std::string const& fonts)
    : m_context(ImGui::CreateContext())
{
    ImGui::SetCurrentContext(m_context);
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = { 1, 1 };
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    for (std::size_t i = 0; i < m_fonts.faces.size(); ++i) {
        ImFontConfig config;
        // Negative: of one em, as browsers count, and not of a line. ImGui turns the limit of advances round with it.
        config.SizePixels = -16;
        config.GlyphMaxAdvanceX = -FLT_MAX;
        m_fonts.faces[i] = io.Fonts->AddFontFromFileTTF(
            (fonts + "/" + std::to_string(i) + ".ttf").c_str(), config.SizePixels, &config);
    }
    ImGui::NewFrame();
    ImGui::EndFrame();
    m_metrics = std::make_unique<FontMetrics>(m_fonts);
}

Studio::~Studio()
{
    ImGui::SetCurrentContext(m_context);
    for (auto* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(m_context);
}

void Studio::frame(Layout const& layout, PaintInput const& input)
{
    ImGui::GetIO().DeltaTime = 1.0f / 60;
    ImGui::NewFrame();
    paint(layout, m_fonts, input, m_motion);
    ImGui::Render();
    accept_textures();
}

Picture Studio::take(Node const& root, Shot const& shot)
{
    ImGui::SetCurrentContext(m_context);
    auto& io = ImGui::GetIO();
    auto viewport = shot.viewport;
    auto layout = lay_out(root, viewport, *m_metrics);
    if (shot.whole) {
        viewport.height = layout.height;
        layout = lay_out(root, viewport, *m_metrics);
    }
    io.DisplaySize = { viewport.width * shot.scale, viewport.height * shot.scale };
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    PaintInput const input { .theme = shot.theme, .scale = shot.scale, .focused = shot.focused };
    auto const at = std::find_if(
        layout.boxes.begin(), layout.boxes.end(), [&](Box const& box) { return box.node->id == shot.pointed; });
    if (shot.pointer != Pointer::Away && at != layout.boxes.end()) {
        auto const& target = at->target;
        io.AddMousePosEvent((target.x + target.width / 2) * shot.scale, (target.y + target.height / 2) * shot.scale);
        frame(layout, input);
        frame(layout, input);
        if (shot.pointer == Pointer::Pressing)
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    }
    // Glyphs are baked in the first frames, and a press takes one of its own.
    for (int i = 0; i < 4; ++i)
        frame(layout, input);
    auto picture = rasterise(*ImGui::GetDrawData());
    if (shot.pointer == Pointer::Pressing) {
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        frame(layout, input);
        frame(layout, input);
    }
    return picture;
}

}
