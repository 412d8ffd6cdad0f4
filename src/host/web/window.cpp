#include "host/web/window.hpp"

#include "host/web/shell.hpp"

#include <GLES3/gl3.h>
#include <SDL_opengles2.h>
#include <backends/imgui_impl_opengl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include <cfloat>

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

}

bool Window::open()
{
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return false;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
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

void Window::resize(int width, int height)
{
    if (width == m_width && height == m_height)
        return;
    m_width = width;
    m_height = height;
    SDL_SetWindowSize(m_window, width, height);
}

bool Window::pump()
{
    auto& io = ImGui::GetIO();
    bool any = false;
    for (SDL_Event event; SDL_PollEvent(&event);) {
        switch (event.type) {
        case SDL_MOUSEMOTION:
            io.AddMousePosEvent(static_cast<float>(event.motion.x), static_cast<float>(event.motion.y));
            any = true;
            break;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            if (event.button.button != SDL_BUTTON_LEFT)
                break;
            io.AddMousePosEvent(static_cast<float>(event.button.x), static_cast<float>(event.button.y));
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

void Window::end_frame()
{
    glViewport(0, 0, m_width, m_height);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
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
    m_is_lost = false;
}

void Window::forget_pointer()
{
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

}
