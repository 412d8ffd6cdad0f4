#include "host/web/web_app.hpp"

#include "content/save_codec.hpp"
#include "host/web/shell.hpp"
#include "layout/scene.hpp"
#include "ui/paint.hpp"

#include <emscripten.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace second_look {

namespace {

/// A press and its release can arrive at once, and ImGui spreads them over frames: one to move, one
/// to press, one to release and one to settle.
constexpr int frames_after_input = 4;

}

void WebApp::start(Pack first_of_pack, Surroundings const& surroundings)
{
    begin(std::move(first_of_pack), {}, surroundings, first_program());
}

void WebApp::start(Pack pack, Saved saved, Surroundings const& surroundings, Rest const& rest)
{
    m_rest = &rest;
    m_kept = rest.split(saved);
    begin(std::move(pack), std::move(saved), surroundings, rest.program);
}

void WebApp::complete(Pack pack, Rest const& rest)
{
    *m_pack = std::move(pack);
    m_rest = &rest;
    m_kept = rest.split(m_runtime->state().saved);
    m_runtime->set_program(rest.program);
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::begin(Pack pack, Saved saved, Surroundings const& surroundings, Program const& program)
{
    m_pack = std::make_unique<Pack>(std::move(pack));
    m_surroundings = surroundings;
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    // Without a file system, writing imgui.ini would end the page.
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoKeyboard;
    // Without WebGL 2 the mirror's elements flow and show themselves: text mode.
    m_draws = m_window.open();
    if (m_draws) {
        m_fonts = add_browser_fonts();
        m_fonts.runs = &m_runs;
    }
    m_runtime = std::make_unique<Runtime>(*this, env(), std::move(saved), program);
    m_layout_stale = true;
}

void WebApp::change_words(Pack pack)
{
    if (pack.id != m_pack->id)
        return;
    auto const before = std::exchange(m_pack, std::make_unique<Pack>(std::move(pack)));
    m_runtime->set_env(env());
    m_runtime->step();
    m_layout_stale = true;
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

Env WebApp::env() const
{
    return { .pack = m_pack.get(),
        .clock = m_surroundings.clock,
        .country = m_surroundings.country,
        .dark = m_surroundings.dark,
        .can_share = shell::can_share(),
        .stored = m_stored,
        .device = m_device,
        .still = m_surroundings.still,
        .embedded = m_surroundings.embedded,
        .offline = m_surroundings.offline };
}

bool WebApp::is_dark() const
{
    auto const choice = m_runtime->state().saved.theme;
    return choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_surroundings.dark);
}

tokens::Theme WebApp::theme() const
{
    if (is_dark())
        return m_more_contrast ? tokens::Theme::DarkMore : tokens::Theme::Dark;
    return m_more_contrast ? tokens::Theme::LightMore : tokens::Theme::Light;
}

void WebApp::set_accent(std::optional<AccentColours> accent)
{
    m_accent = accent;
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::set_contrast(bool more)
{
    m_more_contrast = more;
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::replace_saved(Saved saved)
{
    m_kept = m_rest->split(saved);
    m_runtime->replace(std::move(saved));
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::set_stored(Storing stored)
{
    m_stored = stored;
    m_runtime->set_env(env());
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::set_device(Device const& device)
{
    m_device = device;
    m_runtime->set_env(env());
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::set_still(bool still)
{
    m_still = still;
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::set_surroundings(Surroundings const& surroundings)
{
    m_surroundings = surroundings;
    m_runtime->set_env(env());
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

void WebApp::set_viewport(Viewport const& viewport, int device_width, int device_height, int store_height)
{
    m_viewport = viewport;
    m_scale = viewport.width > 0 ? static_cast<float>(device_width) / viewport.width : 1;
    if (m_draws) {
        m_window.resize(device_width, device_height, store_height);
        measure_baselines();
    }
    m_store_top.reset();
    m_layout_stale = true;
    m_frames_wanted = std::max(m_frames_wanted, 1);
}

/// How much more of the page than the window shows is drawn above it, and below it, CSS pixels.
float WebApp::spare() const
{
    return (static_cast<float>(m_window.store_height()) / m_scale - m_viewport.height) / 2;
}

bool WebApp::must_follow() const
{
    return !m_store_top || std::abs(m_scroll - spare() - *m_store_top) > spare() / 2;
}

/// Moves the store with the window before the window comes to its edge.
void WebApp::follow()
{
    if (!must_follow())
        return;
    m_store_top = std::round((m_scroll - spare()) * m_scale) / m_scale;
    shell::move_page(*m_store_top);
}

void WebApp::measure_baselines()
{
    auto& baselines = m_fonts.baselines.emplace();
    for (std::size_t style = 0; style < baselines.size(); ++style)
        baselines[style] = shell::baseline(std::string(text_style_name(static_cast<tokens::TextStyle>(style))));
}

Store WebApp::store() const
{
    return { m_store_top.value_or(m_scroll), static_cast<float>(m_window.store_height()) };
}

bool WebApp::set_scroll(float y)
{
    auto const shows = [&] { return std::pair(is_scrolled(m_scroll), moves(m_layout, m_scroll)); };
    auto const before = shows();
    m_scroll = y;
    if (!m_draws || (!must_follow() && !stays_on_the_page(m_layout) && shows() == before))
        return false;
    m_frames_wanted = std::max(m_frames_wanted, 1);
    return true;
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
    if (m_draws) {
        discard_browser_glyphs();
        m_window.forget_drawn();
        measure_baselines();
        m_runs.forget();
    }
    m_layout_stale = true;
    m_frames_wanted = std::max(m_frames_wanted, 2);
}

void WebApp::lay_out_again()
{
    auto const& view = m_runtime->view();
    auto const theme = is_dark() ? SceneTheme::Dark : SceneTheme::Light;
    m_layout_stale = false;
    if (!m_draws) {
        m_scroll = shell::scene(write_tree(view, m_pack->language, theme));
        return;
    }
    m_layout = lay_out(view.root, m_viewport, m_metrics);
    m_scroll = shell::scene(write_scene(view, m_layout, m_pack->language, theme));
}

void WebApp::draw()
{
    follow();
    m_window.begin_frame();
    ImGui::NewFrame();
    auto const reports = paint(m_layout, m_fonts,
        { .theme = theme(),
            .accent = m_accent,
            .scale = m_scale,
            .scroll = m_scroll,
            .store = store(),
            .focused = m_focused,
            .seconds = m_now,
            .screen = m_runtime->view().screen,
            .now = emscripten_get_now(),
            .still = m_still },
        m_motion);
    ImGui::Render();
    m_window.end_frame(shift());
    for (auto const& used : reports)
        report(used.id, used.value);
}

bool WebApp::frame(double now, bool is_seen)
{
    m_now = now;
    m_runtime->set_now(static_cast<std::int64_t>(now));
    if (m_draws && m_window.pump(shift()))
        m_frames_wanted = frames_after_input;
    if (m_runtime->step() || m_layout_stale)
        lay_out_again();
    shell::wake(static_cast<double>(m_runtime->view().wake.value_or(0)));
    m_frames_wanted = std::max(0, m_frames_wanted - 1);
    bool const draws = m_draws && is_seen && !m_window.is_lost();
    if (draws)
        draw();
    return m_frames_wanted > 0 || m_motion.is_moving() || (draws && moves(m_layout, m_scroll));
}

Storing WebApp::save(Saved const& saved)
{
    SavePieces pieces;
    if (m_rest) {
        auto now = m_rest->split(saved);
        pieces = m_rest->write_changes(std::exchange(m_kept, now), now);
    } else {
        pieces.head = write_start(saved);
    }
    for (auto const& [month, text] : pieces.months)
        shell::save(month, text);
    m_stored = static_cast<Storing>(shell::save("head", pieces.head));
    return m_stored;
}
void WebApp::keep_device(Device const& device)
{
    m_device = device;
    shell::keep_device(device.discreet, device.erase_on_leave, device.leave_to, device.language);
}
void WebApp::ask_passcode()
{
    shell::ask_passcode();
}
void WebApp::take_over()
{
    shell::take_over();
}
void WebApp::erase()
{
    m_kept = {};
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
void WebApp::keep_file(TextFile const& file)
{
    shell::keep_file(file.name, file.type, file.text);
}
void WebApp::copy(std::string const& text)
{
    shell::copy(text);
}
void WebApp::share(std::string const& text)
{
    shell::share(text);
}
void WebApp::print()
{
    shell::print();
}
std::string WebApp::write_backup(Saved const& saved)
{
    return m_rest->write_backup(saved);
}
Result<Saved> WebApp::read_backup(std::string const& text)
{
    return m_rest->read_backup(text);
}

}
