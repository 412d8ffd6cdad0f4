#include "ui/paint.hpp"

#include "ui/paint_node.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace second_look {

namespace {

/// The plane on top first, so that it takes the pointer before what lies below it.
constexpr std::array planes_from_the_top { Plane::Dialog, Plane::Banner, Plane::Navigation, Plane::Popup, Plane::Toast,
    Plane::Content };

bool answers_to_pointer(Node const& node)
{
    return is_interactive(node) && !node.disabled && !is_owned_by_the_page(node.role);
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

/// The id of the open dialog, or nothing.
std::string open_dialog(Layout const& layout)
{
    for (auto const& box : layout.boxes) {
        if (box.node->role == Role::Dialog)
            return box.node->id;
    }
    return {};
}

/// `rect` is on the canvas's plane; `seen` is what of that is shown, device pixels.
bool is_visible(Canvas const& canvas, Rect const& rect, ImVec4 const& seen)
{
    auto const from = canvas.top_left(rect);
    auto const to = canvas.bottom_right(rect);
    return to.x >= seen.x && to.y >= seen.y && from.x <= seen.z && from.y <= seen.w;
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

float amount(bool on)
{
    return on ? 1.0f : 0.0f;
}

/// How far what the person does with a node shows by now.
void follow(Motion& motion, Node const& node, Touch& touch)
{
    constexpr float quick = tokens::motion_ms::quick;
    touch.hover = motion.follow(node.id, Moving::Hover, amount(touch.hovered), quick);
    touch.press = motion.follow(node.id, Moving::Press, amount(touch.held), quick);
    touch.mark = motion.follow(node.id, Moving::Mark, amount(node.current || node.checked.value_or(false)), quick);
    auto const& range = node.range;
    float const measure =
        range && range->max > 0 ? static_cast<float>(range->value) / static_cast<float>(range->max) : 0;
    touch.measure = motion.follow(node.id, Moving::Measure, measure, tokens::motion_ms::calm);
}

bool has_motion(Node const& node)
{
    return is_interactive(node) || node.range.has_value() || node.role == Role::Day;
}

/// Makes all that was drawn since `first` come in: a little lower and paler than where it ends.
void bring_in(ImDrawList& draw, int first, float arrived, float scale)
{
    if (arrived >= 1)
        return;
    constexpr float from_below = 8;
    float const down = std::round(from_below * scale * (1 - arrived));
    for (int i = first; i < draw.VtxBuffer.Size; ++i) {
        auto& vertex = draw.VtxBuffer[i];
        vertex.pos.y += down;
        auto const alpha = static_cast<float>((vertex.col >> IM_COL32_A_SHIFT) & 255) * arrived;
        vertex.col = (vertex.col & ~IM_COL32_A_MASK) | (static_cast<ImU32>(std::lround(alpha)) << IM_COL32_A_SHIFT);
    }
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

/// What of the page is drawn, device pixels of the window.
ImVec4 seen_of_page(PaintInput const& input, ImVec2 const& display)
{
    if (!input.store)
        return { 0, 0, display.x, display.y };
    float const top = -shift_to(*input.store, input.scroll, input.scale);
    return { 0, top, display.x, top + input.store->height };
}

}

std::vector<Report> paint(Layout const& layout, Fonts const& fonts, PaintInput const& input, Motion& motion)
{
    std::vector<Report> reports;
    motion.begin(input.now, input.still);
    auto const display = ImGui::GetIO().DisplaySize;
    begin_window(display);
    ImVec4 const window { 0, 0, display.x, display.y };
    auto const page = seen_of_page(input, display);
    Sheets const sheets { ImGui::GetBackgroundDrawList(), ImGui::GetForegroundDrawList() };
    sheets.page->PushClipRect({ page.x, page.y }, { page.z, page.w });
    for (auto* sheet : { sheets.page, sheets.pinned })
        sheet->ChannelsSplit(static_cast<int>(planes_from_the_top.size()));
    Canvas canvas(sheets, fonts, input.theme, input.scale, input.scroll, layout);
    if (input.store)
        canvas.set_store(*input.store);
    canvas.set_accent(input.accent);
    canvas.set_seconds(input.seconds);
    auto const answering = top_plane(layout);

    canvas.set_plane(Plane::Content);
    canvas.sheet().AddRectFilled({ page.x, page.y }, { page.z, page.w }, canvas.colour(tokens::Colour::Background));
    float const screen = motion.arrive("screen", input.screen, tokens::motion_ms::calm);
    float const dialog = motion.arrive("dialog", open_dialog(layout), tokens::motion_ms::calm);
    for (auto const plane : planes_from_the_top) {
        canvas.set_plane(plane);
        auto const first = canvas.sheet().VtxBuffer.Size;
        auto const& seen = canvas.is_pinned(plane) ? window : page;
        for (auto const& box : layout.boxes) {
            if (box.plane != plane || box.node->role == Role::Page || !is_visible(canvas, box.rect, seen))
                continue;
            Touch touch { .focused = box.node->id == input.focused };
            bool const reachable = answering != Plane::Dialog || plane == Plane::Dialog;
            if (reachable && answers_to_pointer(*box.node) && press(canvas, box, touch))
                reports.push_back({ box.node->id, value_after_use(*box.node) });
            if (has_motion(*box.node))
                follow(motion, *box.node, touch);
            draw_node(canvas, box, layout, touch);
        }
        for (auto const& box : layout.boxes) {
            bool const is_bar = box.node->role == Role::Banner || box.node->role == Role::Navigation;
            bool const is_toast = plane == Plane::Toast && box.node->role == Role::Group;
            if (box.plane == plane && (is_bar || is_toast))
                shield(canvas, box.rect, plane_name(plane).data());
        }
        if (plane == Plane::Content || plane == Plane::Dialog)
            bring_in(canvas.sheet(), first, plane == Plane::Content ? screen : dialog, input.scale);
    }
    for (auto* sheet : { sheets.page, sheets.pinned })
        sheet->ChannelsMerge();
    sheets.page->PopClipRect();
    ImGui::End();
    if (fonts.runs)
        fonts.runs->end_frame();
    motion.end();
    return reports;
}

bool stays_on_the_page(Layout const& layout)
{
    return layout.dialog_scrolls || has_popup(layout);
}

bool moves(Layout const& layout, float scroll)
{
    return std::any_of(layout.boxes.begin(), layout.boxes.end(), [&](Box const& box) {
        float const top = box.plane == Plane::Content ? scroll : 0;
        return box.node->breath && box.rect.bottom() > top && box.rect.y < top + layout.viewport.height;
    });
}

}
