#include "host/web/shell.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(double, shell_scene, (char const* json), { return Module.shell.scene(UTF8ToString(json)); })
EM_JS(int, shell_save, (char const* name, char const* text), {
    return Module.shell.save(UTF8ToString(name), UTF8ToString(text));
})
EM_JS(void, shell_keep_device, (int discreet, int erase_on_leave, char const* leave_to, char const* language), {
    Module.shell.keepDevice(discreet !== 0, erase_on_leave !== 0, UTF8ToString(leave_to), UTF8ToString(language));
})
EM_JS(void, shell_ask_passcode, (), { Module.shell.askPasscode(); })
EM_JS(void, shell_take_over, (), { Module.shell.takeOver(); })
EM_JS(void, shell_erase, (), { Module.shell.erase(); })
EM_JS(void, shell_leave, (), { Module.shell.leave(); })
EM_JS(void, shell_open, (char const* address), { Module.shell.open(UTF8ToString(address)); })
EM_JS(void, shell_keep_file, (char const* name, char const* type, char const* text), {
    Module.shell.keepFile(UTF8ToString(name), UTF8ToString(type), UTF8ToString(text));
})
EM_JS(void, shell_copy, (char const* text), { Module.shell.copy(UTF8ToString(text)); })
EM_JS(int, shell_can_share, (), { return Module.shell.canShare() ? 1 : 0; })
EM_JS(void, shell_share, (char const* text), { Module.shell.share(UTF8ToString(text)); })
EM_JS(void, shell_print, (), { Module.shell.print(); })
EM_JS(void, shell_request_frame, (), { Module.shell.requestFrame(); })
EM_JS(void, shell_wake, (double time), { Module.shell.wake(time); })
EM_JS(void, shell_fail, (char const* code, char const* place, char const* remedy), {
    Module.shell.fail(UTF8ToString(code), UTF8ToString(place), UTF8ToString(remedy));
})
EM_JS(void, shell_move_page, (double top), { Module.shell.movePage(top); })
EM_JS(void, shell_show_pinned, (int top, int height), { Module.shell.showPinned(top, height); })
EM_JS(double, shell_advance, (int face, int code_point), { return Module.shell.advance(face, code_point); })
EM_JS(double, shell_ascent, (int face), { return Module.shell.ascent(face); })
EM_JS(double, shell_descent, (int face), { return Module.shell.descent(face); })
EM_JS(double, shell_baseline, (char const* style), { return Module.shell.baseline(UTF8ToString(style)); })
EM_JS(void, shell_rasterise, (int face, int code_point, double size, void* out), {
    Module.shell.rasterise(face, code_point, size, out);
})
EM_JS(double, shell_run_width, (int face, char const* text), {
    return Module.shell.runWidth(face, UTF8ToString(text));
})
EM_JS(void, shell_rasterise_run, (int face, char const* text, double size, int rtl, unsigned colour, void* out), {
    Module.shell.rasteriseRun(face, UTF8ToString(text), size, rtl !== 0, colour, out);
})
// clang-format on

namespace second_look::shell {

static_assert(sizeof(Bitmap) == 24, "web/source/glyphs.ts writes six 32-bit words");

float scene(std::string const& json)
{
    return static_cast<float>(shell_scene(json.c_str()));
}
int save(std::string const& name, std::string const& text)
{
    return shell_save(name.c_str(), text.c_str());
}
void keep_device(bool discreet, bool erase_on_leave, std::string const& leave_to, std::string const& language)
{
    shell_keep_device(discreet ? 1 : 0, erase_on_leave ? 1 : 0, leave_to.c_str(), language.c_str());
}
void ask_passcode()
{
    shell_ask_passcode();
}
void take_over()
{
    shell_take_over();
}
void erase()
{
    shell_erase();
}
void leave()
{
    shell_leave();
}
void open(std::string const& address)
{
    shell_open(address.c_str());
}
void keep_file(std::string const& name, std::string const& type, std::string const& text)
{
    shell_keep_file(name.c_str(), type.c_str(), text.c_str());
}
void copy(std::string const& text)
{
    shell_copy(text.c_str());
}
bool can_share()
{
    return shell_can_share() != 0;
}
void share(std::string const& text)
{
    shell_share(text.c_str());
}
void print()
{
    shell_print();
}
void request_frame()
{
    shell_request_frame();
}

void wake(double time)
{
    shell_wake(time);
}

void fail(std::string const& code, std::string const& place, std::string const& remedy)
{
    shell_fail(code.c_str(), place.c_str(), remedy.c_str());
}

void move_page(float top)
{
    shell_move_page(top);
}
void show_pinned(int top, int height)
{
    shell_show_pinned(top, height);
}
float advance(int face, char32_t code_point)
{
    return static_cast<float>(shell_advance(face, static_cast<int>(code_point)));
}

float ascent(int face)
{
    return static_cast<float>(shell_ascent(face));
}
float descent(int face)
{
    return static_cast<float>(shell_descent(face));
}

float baseline(std::string const& style)
{
    return static_cast<float>(shell_baseline(style.c_str()));
}
void rasterise(int face, char32_t code_point, float size, Bitmap& out)
{
    shell_rasterise(face, static_cast<int>(code_point), static_cast<double>(size), &out);
}

float run_width(int face, std::string const& text)
{
    return static_cast<float>(shell_run_width(face, text.c_str()));
}

void rasterise_run(int face, std::string const& text, float size, bool right_to_left, std::uint32_t colour, Bitmap& out)
{
    shell_rasterise_run(face, text.c_str(), static_cast<double>(size), right_to_left ? 1 : 0, colour, &out);
}

}
