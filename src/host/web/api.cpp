/// What the page may call. Lengths are CSS pixels unless said otherwise; strings are UTF-8.
#include "host/web/web_app.hpp"

#include <emscripten.h>

#include <memory>

namespace {

std::unique_ptr<second_look::WebApp>& app()
{
    static std::unique_ptr<second_look::WebApp> instance;
    return instance;
}

second_look::WebApp::Surroundings surroundings(char const* today, char const* country, int dark, int stored)
{
    return { .today = second_look::parse_date(today).value_or(second_look::Date {}),
        .country = country,
        .dark = dark != 0,
        .stored = stored != 0 };
}

}

extern "C" {

/// Reads the pack and what was saved. 1 when the app runs; 0 after `shell.fail` said why not.
/// `today` is YYYY-MM-DD, `country` an ISO 3166-1 alpha-2 code or empty.
EMSCRIPTEN_KEEPALIVE int start(
    char const* pack_json, char const* saved, char const* today, char const* country, int dark, int stored)
{
    app() = std::make_unique<second_look::WebApp>();
    bool const runs = app()->start(pack_json, saved, surroundings(today, country, dark, stored));
    if (!runs)
        app().reset();
    return runs ? 1 : 0;
}

/// The day, the theme or the storage changed.
EMSCRIPTEN_KEEPALIVE void surroundings_changed(char const* today, char const* country, int dark, int stored)
{
    if (app())
        app()->set_surroundings(surroundings(today, country, dark, stored));
}

/// Size of the visible part in CSS pixels, of the canvas in device pixels, and the text size (1 is 100 %).
EMSCRIPTEN_KEEPALIVE void viewport(double width, double height, int device_width, int device_height, double text_scale)
{
    if (app())
        app()->set_viewport({ static_cast<float>(width), static_cast<float>(height), static_cast<float>(text_scale) },
            device_width, device_height);
}

EMSCRIPTEN_KEEPALIVE void scroll(double y)
{
    if (app())
        app()->set_scroll(static_cast<float>(y));
}

/// `id` is empty when nothing of the app has focus.
EMSCRIPTEN_KEEPALIVE void focus(char const* id, int visible)
{
    if (app())
        app()->set_focus(id, visible != 0);
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

/// Draws. 1 when one more frame is wanted.
EMSCRIPTEN_KEEPALIVE int frame()
{
    return app() && app()->frame() ? 1 : 0;
}
}
