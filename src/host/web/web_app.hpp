/// The app in a browser: one canvas, one mirror, one runtime.
#pragma once

#include "app/runtime.hpp"
#include "content/save_months.hpp"
#include "core/pack.hpp"
#include "host/web/glyphs.hpp"
#include "host/web/rest.hpp"
#include "host/web/window.hpp"
#include "layout/layout.hpp"
#include "ui/canvas.hpp"
#include "ui/motion.hpp"

#include <memory>
#include <optional>
#include <string>

namespace second_look {

class WebApp final : public Ports {
public:
    /// What surrounds the app as the page knows it.
    struct Surroundings {
        std::optional<LocalTime> clock; ///< Nothing when the page's own could not be read.
        std::string country;
        bool dark = false;
        bool still = false;
        bool embedded = false;
        bool offline = false;
    };

    /// Starts with nothing saved and the first of a pack, and stays among the first screens until it is complete.
    void start(Pack first_of_pack, Surroundings const&);
    /// Starts with all there is.
    void start(Pack, Saved, Surroundings const&, Rest const&);
    /// The rest of the pack and of the app are there.
    void complete(Pack, Rest const&);

    /// Goes on in another language: the same pack with other words. Another pack changes nothing.
    void change_words(Pack);

    /// Another tab has saved this. Only once the app is complete.
    void replace_saved(Saved);
    void set_stored(Storing);
    void set_device(Device const&);

    void set_surroundings(Surroundings const&);
    int day_begins() const { return m_runtime->state().saved.day_boundary; }
    void set_viewport(Viewport const&, int device_width, int device_height, int store_height);
    /// CSS pixels. True when a frame is wanted.
    bool set_scroll(float y);
    void set_accent(std::optional<AccentColours>);
    void set_contrast(bool more);
    void set_still(bool still);
    void set_focus(std::string const& id, bool visible);
    void report(std::string const& id, std::string const& value);
    void forget_pointer();
    void forget_fonts();

    /// Tells the page what it shows, and draws it where that is going to be seen; `now` in seconds since 1970. True
    /// when another frame is wanted.
    bool frame(double now, bool is_seen);

    Storing save(Saved const&) override;
    void erase() override;
    void keep_device(Device const&) override;
    void ask_passcode() override;
    void take_over() override;
    void leave() override;
    void open(std::string const& address) override;
    void keep_file(TextFile const&) override;
    void copy(std::string const& text) override;
    void share(std::string const& text) override;
    void print() override;
    std::string write_backup(Saved const&) override;
    Result<Saved> read_backup(std::string const& text) override;

    Pack const& pack() const { return *m_pack; }
    bool is_waiting() const { return m_runtime->is_waiting(); }

private:
    void begin(Pack, Saved, Surroundings const&, Program const&);
    Env env() const;
    bool is_dark() const;
    tokens::Theme theme() const;
    void measure_baselines();
    float spare() const;
    bool must_follow() const;
    void follow();
    Store store() const;
    float shift() const { return shift_to(store(), m_scroll, m_scale); }
    void lay_out_again();
    void draw();

    Rest const* m_rest = nullptr;
    std::unique_ptr<Pack> m_pack;
    std::unique_ptr<Runtime> m_runtime;
    Surroundings m_surroundings;
    Storing m_stored = Storing::Saved;
    Device m_device;
    SplitSave m_kept; ///< What the page has been given to keep.
    std::optional<AccentColours> m_accent;
    bool m_more_contrast = false;
    bool m_still = false;
    bool m_draws = false; ///< False in text mode.
    Window m_window;
    Fonts m_fonts;
    BrowserRuns m_shaper;
    RunImages m_runs { m_shaper };
    BrowserMetrics m_metrics;
    Viewport m_viewport;
    float m_scale = 1;
    float m_scroll = 0;
    std::optional<float> m_store_top; ///< Where the store lies on the page; nothing before that is settled.
    double m_now = 0;
    std::string m_focused;
    Motion m_motion;
    Layout m_layout;
    bool m_layout_stale = true;
    int m_frames_wanted = 0;
};

}
