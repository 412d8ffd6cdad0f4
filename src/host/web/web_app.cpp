#include "host/web/web_app.hpp"

#include "content/pack_codec.hpp"
#include "content/save_codec.hpp"
#include "host/web/shell.hpp"
#include "layout/scene.hpp"
#include "ui/paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace second_look {

namespace {

/// A press and its release can arrive at once, and ImGui spreads them over frames: one to move, one
/// to press, one to release and one to settle.
constexpr int frames_after_input = 4;

}

bool WebApp::start(std::string const& pack_json, std::string const& saved_text, Surroundings const& surroundings)
{
    auto pack = parse_pack(pack_json);
    if (!pack) {
        shell::fail(pack.error().code, pack.error().place, pack.error().remedy);
        return false;
    }
    m_pack = std::make_unique<Pack>(std::move(pack.value()));
    m_surroundings = surroundings;
    Saved saved;
    if (!saved_text.empty()) {
        auto read = read_saved(saved_text);
        if (read)
            saved = std::move(read.value());
        else
            shell::fail(read.error().code, read.error().place, read.error().remedy);
    }
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    // Without a file system, writing imgui.ini would end the page.
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoKeyboard;
    // Without WebGL 2 the mirror's elements flow and show themselves: text mode.
    m_draws = m_window.open();
    if (m_draws)
        m_fonts = add_browser_fonts();
    m_runtime = std::make_unique<Runtime>(*this, env(), std::move(saved));
    m_layout_stale = true;
    return true;
}

Env WebApp::env() const
{
    return { .pack = m_pack.get(),
        .today = m_surroundings.today,
        .country = m_surroundings.country,
        .dark = m_surroundings.dark,
        .stored = m_surroundings.stored };
}

bool WebApp::is_dark() const
{
    auto const choice = m_runtime->state().saved.theme;
    return choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_surroundings.dark);
}

void WebApp::set_surroundings(Surroundings const& surroundings)
{
    m_surroundings = surroundings;
    m_runtime->set_env(env());
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::set_viewport(Viewport const& viewport, int device_width, int device_height)
{
    m_viewport = viewport;
    m_scale = viewport.width > 0 ? static_cast<float>(device_width) / viewport.width : 1;
    if (m_draws)
        m_window.resize(device_width, device_height);
    m_layout_stale = true;
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::set_scroll(float y)
{
    m_scroll = y;
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::set_focus(std::string const& id, bool visible)
{
    m_focused = visible ? id : std::string();
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::report(std::string const& id, std::string const& value)
{
    m_runtime->report(id, value);
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::forget_pointer()
{
    if (!m_draws)
        return;
    m_window.forget_pointer();
    m_frames_wanted = frames_after_input;
}

void WebApp::forget_fonts()
{
    m_metrics.forget();
    if (m_draws)
        discard_browser_glyphs();
    m_layout_stale = true;
    m_frames_wanted = std::max(m_frames_wanted, 2);
}

void WebApp::lay_out_again()
{
    auto const& view = m_runtime->view();
    auto const theme = is_dark() ? SceneTheme::Dark : SceneTheme::Light;
    m_layout_stale = false;
    if (!m_draws) {
        shell::scene(write_tree(view, m_pack->language, theme));
        return;
    }
    m_layout = lay_out(view.root, m_viewport, m_metrics);
    shell::scene(write_scene(view, m_layout, m_pack->language, theme));
}

void WebApp::draw()
{
    m_window.begin_frame();
    ImGui::NewFrame();
    auto const reports = paint(m_layout, m_fonts,
        { .theme = is_dark() ? tokens::Theme::Dark : tokens::Theme::Light,
            .scale = m_scale,
            .scroll = m_scroll,
            .focused = m_focused });
    ImGui::Render();
    m_window.end_frame();
    for (auto const& used : reports)
        report(used.id, used.value);
}

bool WebApp::frame()
{
    if (m_draws && m_window.pump())
        m_frames_wanted = frames_after_input;
    if (m_runtime->step() || m_layout_stale)
        lay_out_again();
    m_frames_wanted = std::max(0, m_frames_wanted - 1);
    if (m_draws && !m_window.is_lost())
        draw();
    return m_frames_wanted > 0;
}

bool WebApp::save(Saved const& saved)
{
    return shell::save(write_saved(saved));
}
void WebApp::erase()
{
    shell::erase();
}
void WebApp::leave()
{
    shell::leave();
}
void WebApp::open(std::string const& address)
{
    shell::open(address);
}

}
