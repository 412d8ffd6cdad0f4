/// The canvas: an SDL window with a WebGL 2 context, its pointer handed to ImGui.
#pragma once

#include <SDL.h>

namespace second_look {

class Window {
public:
    /// False where there is no WebGL 2.
    bool open();

    /// Backing store in device pixels.
    void resize(int width, int height);

    /// Feeds waiting pointer events to ImGui. True when there were any.
    bool pump();

    /// Starts and ends drawing one frame.
    void begin_frame();
    void end_frame();

    /// The pointer is gone: a finger that was lifted hovers over nothing.
    void forget_pointer();

    /// The browser may take the graphics context away at any time, and gives it back empty. Nothing is
    /// drawn in between.
    bool is_lost() const { return m_is_lost; }
    void lose_context();
    void restore_context();

private:
    SDL_Window* m_window = nullptr;
    SDL_GLContext m_context = nullptr;
    bool m_is_lost = false;
    int m_width = 0;
    int m_height = 0;
};

}
