/// The app in a browser: one canvas, one mirror, one runtime.
#pragma once

#include "app/runtime.hpp"
#include "core/pack.hpp"
#include "host/web/glyphs.hpp"
#include "host/web/window.hpp"
#include "layout/layout.hpp"

#include <memory>
#include <string>

namespace second_look {

class WebApp final : public Ports {
public:
    /// What surrounds the app as the page knows it.
    struct Surroundings {
        Date today;
        std::string country;
        bool dark = false;
        bool stored = true;
    };

    /// False after `shell::fail` said why.
    bool start(std::string const& pack_json, std::string const& saved_text, Surroundings const&);

    void set_surroundings(Surroundings const&);
    void set_viewport(Viewport const&, int device_width, int device_height);
    void set_scroll(float y);
    void set_focus(std::string const& id, bool visible);
    void report(std::string const& id, std::string const& value);
    void forget_pointer();
    void forget_fonts();

    /// Draws one frame. True when another one is wanted.
    bool frame();

    bool save(Saved const&) override;
    void erase() override;
    void leave() override;
    void open(std::string const& address) override;

private:
    Env env() const;
    bool is_dark() const;
    void lay_out_again();
    void draw();

    std::unique_ptr<Pack> m_pack;
    std::unique_ptr<Runtime> m_runtime;
    Surroundings m_surroundings;
    bool m_draws = false; ///< False in text mode.
    Window m_window;
    Fonts m_fonts;
    BrowserMetrics m_metrics;
    Viewport m_viewport;
    float m_scale = 1;
    float m_scroll = 0;
    std::string m_focused;
    Layout m_layout;
    bool m_layout_stale = true;
    int m_frames_wanted = 0;
};

}
