#include "host/web/window.hpp"

#include "host/web/shell.hpp"

#include <GLES3/gl3.h>
#include <SDL_opengles2.h>
#include <backends/imgui_impl_opengl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include <cfloat>
#include <functional>
#include <string_view>

namespace second_look {

namespace {

constexpr char const* canvas_selector = "#canvas";
constexpr char const* shader_version = "#version 300 es";

/// True keeps the browser from giving the context up for good.
bool note_loss(int, void const*, void* window)
{
    static_cast<Window*>(window)->lose_context();
    return true;
}

bool note_return(int, void const*, void* window)
{
    static_cast<Window*>(window)->restore_context();
    shell::request_frame();
    return true;
}

/// SDL listens to much that belongs to the browser. Only the mouse is left to it: the page scrolls by
/// wheel and finger, keys go to the focused element, and a tap arrives as the browser's own click.
void give_back_what_the_browser_owns()
{
    constexpr bool capture = false;
    emscripten_set_wheel_callback(canvas_selector, nullptr, capture, nullptr);
    emscripten_set_touchstart_callback(canvas_selector, nullptr, capture, nullptr);
    emscripten_set_touchend_callback(canvas_selector, nullptr, capture, nullptr);
    emscripten_set_touchmove_callback(canvas_selector, nullptr, capture, nullptr);
    emscripten_set_touchcancel_callback(canvas_selector, nullptr, capture, nullptr);
    emscripten_set_keydown_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, capture, nullptr);
    emscripten_set_keyup_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, capture, nullptr);
    emscripten_set_keypress_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, capture, nullptr);
    emscripten_set_focus_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, capture, nullptr);
    emscripten_set_blur_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, capture, nullptr);
    emscripten_set_resize_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, capture, nullptr);
    emscripten_set_pointerlockchange_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, capture, nullptr);
    emscripten_set_fullscreenchange_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, capture, nullptr);
    emscripten_set_visibilitychange_callback(nullptr, capture, nullptr);
    // A beforeunload listener alone keeps pages out of the back-forward cache.
    emscripten_set_beforeunload_callback(nullptr, nullptr);
}

template <typename Item>
std::size_t brief_of(ImVector<Item> const& items)
{
    auto const* bytes = reinterpret_cast<char const*>(items.Data);
    return std::hash<std::string_view> {}({ bytes, static_cast<std::size_t>(items.size_in_bytes()) });
}

/// The same for the same drawing, and hardly ever for another.
std::size_t brief_of(ImDrawList const& list)
{
    auto brief = brief_of(list.VtxBuffer) ^ (brief_of(list.IdxBuffer) * 31);
    for (auto const& command : list.CmdBuffer)
        brief = (brief * 31) ^ std::hash<void const*> {}(command.TexRef._TexData);
    return brief;
}

}

bool Window::open()
{
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return false;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    // What is pinned lets the page be seen around it.
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 8);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    m_window = SDL_CreateWindow("", 0, 0, 1, 1, SDL_WINDOW_OPENGL);
    if (!m_window)
        return false;
    // SDL listens from here on, with or without WebGL.
    give_back_what_the_browser_owns();
    m_context = SDL_GL_CreateContext(m_window);
    if (!m_context)
        return false;
    SDL_EventState(SDL_MOUSEWHEEL, SDL_IGNORE);
    constexpr bool capture = false;
    emscripten_set_webglcontextlost_callback(canvas_selector, this, capture, note_loss);
    emscripten_set_webglcontextrestored_callback(canvas_selector, this, capture, note_return);
    return ImGui_ImplOpenGL3_Init(shader_version);
}

void Window::resize(int width, int height, int store_height)
{
    if (width == m_width && height == m_height && store_height == m_store_height)
        return;
    m_width = width;
    m_height = height;
    m_store_height = store_height;
    forget_drawn();
    SDL_SetWindowSize(m_window, width, store_height);
}

bool Window::pump(float shift)
{
    auto& io = ImGui::GetIO();
    bool any = false;
    for (SDL_Event event; SDL_PollEvent(&event);) {
        switch (event.type) {
        case SDL_MOUSEMOTION:
            io.AddMousePosEvent(static_cast<float>(event.motion.x), static_cast<float>(event.motion.y) - shift);
            any = true;
            break;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            if (event.button.button != SDL_BUTTON_LEFT)
                break;
            io.AddMousePosEvent(static_cast<float>(event.button.x), static_cast<float>(event.button.y) - shift);
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, event.type == SDL_MOUSEBUTTONDOWN);
            any = true;
            break;
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_LEAVE) {
                forget_pointer();
                any = true;
            }
            break;
        default:
            break;
        }
    }
    return any;
}

void Window::begin_frame()
{
    ImGui_ImplOpenGL3_NewFrame();
    auto& io = ImGui::GetIO();
    io.DisplaySize = { static_cast<float>(m_width), static_cast<float>(m_height) };
    io.DisplayFramebufferScale = { 1, 1 };
}

void Window::end_frame(float shift)
{
    auto* const pinned = ImGui::GetForegroundDrawList();
    auto const brief = brief_of(*pinned);
    if (m_pinned != brief) {
        m_pinned = brief;
        glClearColor(0, 0, 0, 0);
        glClear(GL_COLOR_BUFFER_BIT);
        draw(pinned, { 0, 0 }, m_height);
        // The graphics card counts rows from the bottom.
        shell::show_pinned(m_store_height - m_height, m_height);
    }
    draw(ImGui::GetBackgroundDrawList(), { 0, -shift }, m_store_height);
}

void Window::draw(ImDrawList* list, ImVec2 from, int height)
{
    if (list->VtxBuffer.empty())
        return;
    auto data = *ImGui::GetDrawData();
    data.CmdLists.clear();
    data.CmdLists.push_back(list);
    data.CmdListsCount = 1;
    data.TotalVtxCount = list->VtxBuffer.Size;
    data.TotalIdxCount = list->IdxBuffer.Size;
    data.DisplayPos = from;
    data.DisplaySize = { static_cast<float>(m_width), static_cast<float>(height) };
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

void Window::lose_context()
{
    // Names of a lost context mean nothing to its successor, so they are let go of now.
    ImGui_ImplOpenGL3_Shutdown();
    m_is_lost = true;
}

void Window::restore_context()
{
    // ImGui keeps its pixels and uploads them anew.
    ImGui_ImplOpenGL3_Init(shader_version);
    forget_drawn();
    m_is_lost = false;
}

void Window::forget_pointer()
{
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

}
