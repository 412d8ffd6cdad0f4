/// The canvas: an SDL window with a WebGL 2 context, its pointer handed to ImGui.
///
/// It lies in the page and moves with it, higher than what the browser's window shows: the store. What is pinned
/// above the page is drawn here too, and handed to a second canvas that stays where it is.
#pragma once

#include <SDL.h>
#include <imgui.h>

#include <cstddef>
#include <optional>

namespace second_look {

class Window {
public:
    /// False where there is no WebGL 2.
    bool open();

    /// Device pixels of what the browser's window shows, and how high the store is.
    void resize(int width, int height, int store_height);
    int store_height() const { return m_store_height; }

    /// Feeds waiting pointer events to ImGui. True when there were any. `shift` as of `shift_to` in canvas.hpp.
    bool pump(float shift);

    /// Starts and ends drawing one frame.
    void begin_frame();
    void end_frame(float shift);

    /// What is pinned is drawn anew even if it is the same as before.
    void forget_drawn() { m_pinned.reset(); }

    /// The pointer is gone: a finger that was lifted hovers over nothing.
    void forget_pointer();

    /// The browser may take the graphics context away at any time, and gives it back empty. Nothing is
    /// drawn in between.
    bool is_lost() const { return m_is_lost; }
    void lose_context();
    void restore_context();

private:
    void draw(ImDrawList*, ImVec2 from, int height);

    SDL_Window* m_window = nullptr;
    SDL_GLContext m_context = nullptr;
    bool m_is_lost = false;
    int m_width = 0;
    int m_height = 0;
    int m_store_height = 0;
    std::optional<std::size_t> m_pinned; ///< What was drawn last, in short.
};

}
