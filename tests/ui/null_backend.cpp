#include "null_backend.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace second_look::support {

namespace {

/// Says that every texture was uploaded, as a graphics backend would.
void accept_textures()
{
    for (auto* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

std::string expected_value(Node const& node)
{
    if (node.role == Role::CheckBox)
        return node.checked.value_or(false) ? "false" : "true";
    return node.role == Role::Radio ? "true" : "";
}

}

NullBackend::NullBackend(float width, float height)
    : m_context(ImGui::CreateContext())
{
    ImGui::SetCurrentContext(m_context);
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = { width, height };
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    m_fonts.faces.fill(io.Fonts->AddFontDefault());
}

NullBackend::~NullBackend()
{
    ImGui::SetCurrentContext(m_context);
    for (auto* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(m_context);
}

std::vector<Report> NullBackend::frame(Layout const& layout, PaintInput const& input)
{
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().DeltaTime = 1.0f / 60;
    ImGui::NewFrame();
    auto reports = paint(layout, m_fonts, input, m_motion);
    ImGui::Render();
    accept_textures();
    return reports;
}

std::vector<Report> NullBackend::click(Layout const& layout, float x, float y, PaintInput const& input)
{
    ImGui::SetCurrentContext(m_context);
    auto& io = ImGui::GetIO();
    std::vector<Report> all;
    auto const step = [&] {
        for (auto& report : frame(layout, input))
            all.push_back(std::move(report));
    };
    io.AddMousePosEvent(x, y);
    step();
    step();
    io.AddMouseButtonEvent(0, true);
    step();
    io.AddMouseButtonEvent(0, false);
    step();
    step();
    return all;
}

int NullBackend::vertices() const
{
    ImGui::SetCurrentContext(m_context);
    return ImGui::GetDrawData()->TotalVtxCount;
}

static std::vector<float> corners(ImDrawList const& list)
{
    std::vector<float> all;
    for (auto const& vertex : list.VtxBuffer)
        all.insert(all.end(), { vertex.pos.x, vertex.pos.y });
    return all;
}

std::vector<float> NullBackend::page() const
{
    ImGui::SetCurrentContext(m_context);
    return corners(*ImGui::GetBackgroundDrawList());
}

std::vector<float> NullBackend::pinned() const
{
    ImGui::SetCurrentContext(m_context);
    return corners(*ImGui::GetForegroundDrawList());
}

/// Whether an open menu lies over the middle of the box.
static bool is_under_a_menu(Layout const& layout, Box const& box)
{
    float const x = box.target.x + box.target.width / 2;
    float const y = box.target.y + box.target.height / 2;
    return box.plane == Plane::Content && std::any_of(layout.boxes.begin(), layout.boxes.end(), [&](Box const& over) {
        return over.plane == Plane::Popup && x >= over.rect.x && x < over.rect.right() && y >= over.rect.y
            && y < over.rect.bottom();
    });
}

std::vector<std::string> click_sweep(
    NullBackend& backend, Layout const& painted, Layout const& expected, PaintInput input)
{
    std::vector<std::string> findings;
    bool const dialog_open = std::any_of(
        expected.boxes.begin(), expected.boxes.end(), [](Box const& box) { return box.plane == Plane::Dialog; });
    for (auto const& box : expected.boxes) {
        if (!is_interactive(*box.node) || is_owned_by_the_page(box.node->role))
            continue;
        float const x = box.target.x + box.target.width / 2;
        float y = box.target.y + box.target.height / 2;
        if (box.plane == Plane::Content || box.plane == Plane::Popup
            || (box.plane == Plane::Dialog && expected.dialog_scrolls)) {
            input.scroll = std::max(0.0f, y - expected.viewport.height / 2);
            y -= input.scroll;
            if (input.store)
                input.store->top = std::floor(input.scroll) - 100;
        }
        auto const reports = backend.click(painted, x * input.scale, y * input.scale, input);
        bool const answers =
            !box.node->disabled && (!dialog_open || box.plane == Plane::Dialog) && !is_under_a_menu(expected, box);
        bool const as_wanted = answers
            ? reports == std::vector<Report> { { box.node->id, expected_value(*box.node) } }
            // What lies above it may answer instead, but it must not.
            : std::none_of(
                  reports.begin(), reports.end(), [&](Report const& report) { return report.id == box.node->id; });
        if (!as_wanted)
            findings.push_back(
                box.node->id + ": " + (reports.empty() ? "nothing" : reports.front().id + " " + reports.front().value));
    }
    return findings;
}

}
