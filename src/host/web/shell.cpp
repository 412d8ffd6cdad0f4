#include "host/web/shell.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(void, shell_scene, (char const* json), { Module.shell.scene(UTF8ToString(json)); })
EM_JS(int, shell_save, (char const* text), { return Module.shell.save(UTF8ToString(text)) ? 1 : 0; })
EM_JS(void, shell_erase, (), { Module.shell.erase(); })
EM_JS(void, shell_leave, (), { Module.shell.leave(); })
EM_JS(void, shell_open, (char const* address), { Module.shell.open(UTF8ToString(address)); })
EM_JS(void, shell_request_frame, (), { Module.shell.requestFrame(); })
EM_JS(void, shell_fail, (char const* code, char const* place, char const* remedy), {
    Module.shell.fail(UTF8ToString(code), UTF8ToString(place), UTF8ToString(remedy));
})
EM_JS(double, shell_advance, (int face, int code_point), { return Module.shell.advance(face, code_point); })
EM_JS(double, shell_ascent, (int face), { return Module.shell.ascent(face); })
EM_JS(double, shell_descent, (int face), { return Module.shell.descent(face); })
EM_JS(void, shell_rasterise, (int face, int code_point, double size, void* out), {
    Module.shell.rasterise(face, code_point, size, out);
})
// clang-format on

namespace second_look::shell {

static_assert(sizeof(Bitmap) == 24, "web/source/glyphs.ts writes six 32-bit words");

void scene(std::string const& json)
{
    shell_scene(json.c_str());
}
bool save(std::string const& text)
{
    return shell_save(text.c_str()) != 0;
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
void request_frame()
{
    shell_request_frame();
}

void fail(std::string const& code, std::string const& place, std::string const& remedy)
{
    shell_fail(code.c_str(), place.c_str(), remedy.c_str());
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

void rasterise(int face, char32_t code_point, float size, Bitmap& out)
{
    shell_rasterise(face, static_cast<int>(code_point), static_cast<double>(size), &out);
}

}
