#include "ui/paint.hpp"

#include "ui/paint_node.hpp"

#include <array>

namespace second_look {

namespace {

/// The plane on top first, so that it takes the pointer before what lies below it.
constexpr std::array planes_from_the_top { Plane::Dialog, Plane::Banner, Plane::Navigation, Plane::Content };

/// What the browser itself must do with a press: the mirror's element lies over these and takes it.
bool is_owned_by_the_page(Node const& node)
{
    return node.role == Role::Date || node.role == Role::Select;
}

bool answers_to_pointer(Node const& node)
{
    return is_interactive(node) && !node.disabled && !is_owned_by_the_page(node);
}

/// What using this node reports: check boxes turn over, radios turn on.
std::string value_after_use(Node const& node)
{
    if (node.role == Role::CheckBox)
        return node.checked.value_or(false) ? "false" : "true";
    return node.role == Role::Radio ? "true" : "";
}

Plane top_plane(Layout const& layout)
{
    for (auto const& box : layout.boxes) {
        if (box.plane == Plane::Dialog)
            return Plane::Dialog;
    }
    return Plane::Banner;
}

bool is_visible(Canvas const& canvas, Rect const& rect, ImVec2 const& display)
{
    auto const from = canvas.top_left(rect);
    auto const to = canvas.bottom_right(rect);
    return to.x >= 0 && to.y >= 0 && from.x <= display.x && from.y <= display.y;
}

/// Takes the pointer away from whatever lies below.
void shield(Canvas const& canvas, Rect const& rect, char const* id)
{
    auto const from = canvas.top_left(rect);
    auto const to = canvas.bottom_right(rect);
    if (to.x <= from.x || to.y <= from.y)
        return;
    ImGui::SetCursorScreenPos(from);
    ImGui::InvisibleButton(id, { to.x - from.x, to.y - from.y });
}

bool press(Canvas const& canvas, Box const& box, Touch& touch)
{
    auto const from = canvas.top_left(box.target);
    auto const to = canvas.bottom_right(box.target);
    if (to.x <= from.x || to.y <= from.y)
        return false;
    ImGui::SetCursorScreenPos(from);
    bool const used = ImGui::InvisibleButton(box.node->id.c_str(), { to.x - from.x, to.y - from.y });
    touch.hovered = ImGui::IsItemHovered();
    touch.held = ImGui::IsItemActive();
    if (touch.hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return used;
}

void begin_window(ImVec2 const& display)
{
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground
        | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav
        | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::SetNextWindowPos({ 0, 0 });
    ImGui::SetNextWindowSize(display);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, { 0, 0 });
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("page", nullptr, flags);
    ImGui::PopStyleVar(2);
}

}

std::vector<Report> paint(Layout const& layout, Fonts const& fonts, PaintInput const& input)
{
    std::vector<Report> reports;
    auto const display = ImGui::GetIO().DisplaySize;
    begin_window(display);
    auto& draw = *ImGui::GetWindowDrawList();
    draw.ChannelsSplit(static_cast<int>(planes_from_the_top.size()));
    Canvas canvas(draw, fonts, input.theme, input.scale, input.scroll, layout);
    auto const answering = top_plane(layout);

    canvas.set_plane(Plane::Content);
    draw.AddRectFilled({ 0, 0 }, display, canvas.colour(tokens::Colour::Background));
    for (auto const plane : planes_from_the_top) {
        canvas.set_plane(plane);
        for (auto const& box : layout.boxes) {
            if (box.plane != plane || box.node->role == Role::Page || !is_visible(canvas, box.rect, display))
                continue;
            Touch touch { .focused = box.node->id == input.focused };
            bool const reachable = answering != Plane::Dialog || plane == Plane::Dialog;
            if (reachable && answers_to_pointer(*box.node) && press(canvas, box, touch))
                reports.push_back({ box.node->id, value_after_use(*box.node) });
            draw_node(canvas, box, layout, touch);
        }
        for (auto const& box : layout.boxes) {
            if (box.plane == plane && (box.node->role == Role::Banner || box.node->role == Role::Navigation))
                shield(canvas, box.rect, plane_name(plane).data());
        }
    }
    draw.ChannelsMerge();
    ImGui::End();
    return reports;
}

}
