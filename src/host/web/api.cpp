/// What the page may call. Lengths are CSS pixels unless said otherwise; strings are UTF-8.
#include "content/pack_codec.hpp"
#include "content/pack_stamp.hpp"
#include "content/save_months.hpp"
#include "host/web/rest.hpp"
#include "host/web/shell.hpp"
#include "host/web/web_app.hpp"

#include <emscripten.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace {

std::unique_ptr<second_look::WebApp>& app()
{
    static std::unique_ptr<second_look::WebApp> instance;
    return instance;
}

/// Bits of what is so around the app; in the order of `Surroundings`.
enum Around : unsigned { Dark = 1, Still = 2, Embedded = 4, Offline = 8 };

second_look::WebApp::Surroundings surroundings(char const* clock, char const* country, unsigned around)
{
    return { .clock = second_look::parse_local_time(clock),
        .country = country,
        .dark = (around & Dark) != 0,
        .still = (around & Still) != 0,
        .embedded = (around & Embedded) != 0,
        .offline = (around & Offline) != 0 };
}

int fail(second_look::Error const& error)
{
    second_look::shell::fail(error.code, error.place, error.remedy);
    return 0;
}

}

extern "C" {

/// Starts for someone who has nothing saved, with the first document of a pack. 1 when the app runs; 0 after
/// `shell.fail` said why not. `clock` is YYYY-MM-DDTHH:MM of the wall clock, `country` an ISO 3166-1 alpha-2 code or
/// empty, `around` bits of `Around`.
EMSCRIPTEN_KEEPALIVE int start(char const* first_of_pack, char const* clock, char const* country, unsigned around)
{
    auto pack = second_look::parse_first_of_pack(first_of_pack);
    if (!pack)
        return fail(pack.error());
    app() = std::make_unique<second_look::WebApp>();
    app()->start(std::move(pack.value()), surroundings(clock, country, around));
    return 1;
}

// These are called only once all of the app is there. Nothing else leads to what lies in its second file.

/// Starts with both documents of a pack and all that was saved, which may be empty. A pack that is somebody else's is
/// one document, which must carry a stamp; the other is null then.
EMSCRIPTEN_KEEPALIVE int start_whole(char const* first_of_pack, char const* rest_of_pack, char const* saved,
    char const* clock, char const* country, unsigned around)
{
    auto pack =
        rest_of_pack ? second_look::parse_first_of_pack(first_of_pack) : second_look::read_stamped_pack(first_of_pack);
    if (!pack)
        return fail(pack.error());
    if (rest_of_pack) {
        if (auto const error = second_look::add_rest_of_pack(pack.value(), rest_of_pack))
            return fail(*error);
    }
    auto read = *saved != '\0' ? second_look::read_pieces(saved) : second_look::Saved {};
    if (!read) {
        // The page tells by this that the pack is not at fault.
        auto error = read.error();
        if (!error.code.starts_with("save."))
            error.code.insert(0, "save.");
        return fail(error);
    }
    app() = std::make_unique<second_look::WebApp>();
    app()->start(std::move(pack.value()), std::move(read.value()), surroundings(clock, country, around),
        second_look::rest_of_the_app());
    return 1;
}

/// Goes on with all of the app after `start`. 1 when it does; 0 after `shell.fail` said why not.
EMSCRIPTEN_KEEPALIVE int complete(char const* rest_of_pack)
{
    auto pack = app()->pack();
    if (auto const error = second_look::add_rest_of_pack(pack, rest_of_pack))
        return fail(*error);
    app()->complete(std::move(pack), second_look::rest_of_the_app());
    return 1;
}

/// Another tab has saved: reads it again, as `start_whole` does. What can't be read changes nothing.
EMSCRIPTEN_KEEPALIVE void saved_elsewhere(char const* saved)
{
    auto read = second_look::read_pieces(saved);
    if (app() && read)
        app()->replace_saved(std::move(read.value()));
}

/// The same pack in another language, in two documents. What can't be read changes nothing.
EMSCRIPTEN_KEEPALIVE void words_changed(char const* first_of_pack, char const* rest_of_pack)
{
    auto pack = second_look::parse_first_of_pack(first_of_pack);
    if (app() && pack && !second_look::add_rest_of_pack(pack.value(), rest_of_pack))
        app()->change_words(std::move(pack.value()));
}

/// The time, the theme, the wish for less motion or the network changed.
EMSCRIPTEN_KEEPALIVE void surroundings_changed(char const* clock, char const* country, unsigned around)
{
    if (app())
        app()->set_surroundings(surroundings(clock, country, around));
}

/// `stored` is a `Storing`.
EMSCRIPTEN_KEEPALIVE void stored_changed(int stored)
{
    if (app())
        app()->set_stored(static_cast<second_look::Storing>(stored));
}

/// What is set on this device alone.
EMSCRIPTEN_KEEPALIVE void device_changed(
    int discreet, int erase_on_leave, char const* leave_to, char const* language, int passcode, int may_be_cleared)
{
    if (app())
        app()->set_device({ .discreet = discreet != 0,
            .erase_on_leave = erase_on_leave != 0,
            .leave_to = leave_to,
            .language = language,
            .passcode = passcode != 0,
            .may_be_cleared = may_be_cleared != 0 });
}

/// Size of the visible part in CSS pixels and in device pixels, how many of those the canvas is high, and the text size
/// (1 is 100 %).
EMSCRIPTEN_KEEPALIVE void viewport(
    double width, double height, int device_width, int device_height, int store_height, double text_scale)
{
    if (app())
        app()->set_viewport({ static_cast<float>(width), static_cast<float>(height), static_cast<float>(text_scale) },
            device_width, device_height, store_height);
}

/// How far the page is scrolled. 1 when a frame is wanted for it.
EMSCRIPTEN_KEEPALIVE int scroll(double y)
{
    return app() && app()->set_scroll(static_cast<float>(y)) ? 1 : 0;
}

/// `id` is empty when nothing of the app has focus.
EMSCRIPTEN_KEEPALIVE void focus(char const* id, int visible)
{
    if (app())
        app()->set_focus(id, visible != 0);
}

/// Colours in the place of the theme's accents, as 0xRRGGBB; the theme's own when `accent` is negative.
EMSCRIPTEN_KEEPALIVE void accent(int accent, int accent_soft, int on_accent)
{
    auto const rgb = [](int value) { return static_cast<std::uint32_t>(value) & 0xFFFFFF; };
    if (app() && accent < 0)
        app()->set_accent(std::nullopt);
    else if (app())
        app()->set_accent(second_look::AccentColours { rgb(accent), rgb(accent_soft), rgb(on_accent) });
}

/// Whether the person asked for more contrast.
EMSCRIPTEN_KEEPALIVE void contrast(int more)
{
    if (app())
        app()->set_contrast(more != 0);
}

/// Whether the person asked for less motion.
EMSCRIPTEN_KEEPALIVE void still(int less)
{
    if (app())
        app()->set_still(less != 0);
}

/// A node was used in the mirror.
EMSCRIPTEN_KEEPALIVE void report(char const* id, char const* value)
{
    if (app())
        app()->report(id, value);
}

/// A finger was lifted: nothing is hovered any more.
EMSCRIPTEN_KEEPALIVE void pointer_left()
{
    if (app())
        app()->forget_pointer();
}

/// Web fonts arrived: measure and draw all text anew.
EMSCRIPTEN_KEEPALIVE void fonts_changed()
{
    if (app())
        app()->forget_fonts();
}

/// The minute of the day at which a new day begins for the app.
EMSCRIPTEN_KEEPALIVE int day_begins()
{
    return app() ? app()->day_begins() : second_look::default_day_boundary;
}

/// 1 while what was asked for is not there yet; see `complete`.
EMSCRIPTEN_KEEPALIVE int waits()
{
    return app() && app()->is_waiting() ? 1 : 0;
}

/// Tells the page what it shows, and draws it if `draws` isn't 0. `now`: seconds since 1970, with fractions.
/// 1 when one more frame is wanted.
EMSCRIPTEN_KEEPALIVE int frame(double now, int draws)
{
    return app() && app()->frame(now, draws != 0) ? 1 : 0;
}
}
