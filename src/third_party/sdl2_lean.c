/*
 * In the place of those parts of SDL that its video code names and a page never uses: software surfaces, keys,
 * fingers and cursors, which the browser keeps, and the texts of errors, which nobody reads. SDL's own headers
 * are included so that each of these has the type that its callers expect.
 */
#include <SDL_internal.h>

#include <SDL_assert_c.h>
#include <SDL_error_c.h>
#include <SDL_log_c.h>
#include <events/SDL_events_c.h>
#include <thread/SDL_thread_c.h>
#include <video/SDL_pixels_c.h>
#include <video/emscripten/SDL_emscriptenframebuffer.h>
#include <video/emscripten/SDL_emscriptenmouse.h>

#include <EGL/egl.h>
#include <SDL.h>

/* Of an error the caller is told that there is one. */
int SDL_SetError(char const* format, ...)
{
    (void)format;
    return -1;
}
int SDL_Error(SDL_errorcode code)
{
    (void)code;
    return -1;
}
char const* SDL_GetError(void)
{
    return "";
}
void SDL_ClearError(void) { }
void SDL_Log(char const* format, ...)
{
    (void)format;
}
int SDL_writes_nothing(char* text, size_t size, char const* format, va_list values)
{
    (void)format, (void)values;
    if (size > 0)
        *text = '\0';
    return 0;
}
void SDL_LogInit(void) { }
void SDL_LogQuit(void) { }
void SDL_AssertionsQuit(void) { }

/* Functions of WebGL are linked, not looked up: a table of all of them would keep all of them. */
__eglMustCastToProperFunctionPointerType eglGetProcAddress(char const* name)
{
    (void)name;
    return NULL;
}

void SDL_UnloadObject(void* library)
{
    (void)library;
}

SDL_Renderer* SDL_GetRenderer(SDL_Window* window)
{
    (void)window;
    return NULL;
}
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer)
{
    (void)renderer;
}

SDL_Surface* SDL_CreateRGBSurface(
    Uint32 flags, int width, int height, int depth, Uint32 r, Uint32 g, Uint32 b, Uint32 a)
{
    (void)flags, (void)width, (void)height, (void)depth, (void)r, (void)g, (void)b, (void)a;
    return NULL;
}
SDL_Surface* SDL_CreateRGBSurfaceFrom(
    void* pixels, int width, int height, int depth, int pitch, Uint32 r, Uint32 g, Uint32 b, Uint32 a)
{
    (void)pixels, (void)width, (void)height, (void)depth, (void)pitch, (void)r, (void)g, (void)b, (void)a;
    return NULL;
}
SDL_Surface* SDL_ConvertSurfaceFormat(SDL_Surface* surface, Uint32 format, Uint32 flags)
{
    (void)surface, (void)format, (void)flags;
    return NULL;
}
void SDL_FreeSurface(SDL_Surface* surface)
{
    (void)surface;
}
SDL_bool SDL_PixelFormatEnumToMasks(Uint32 format, int* depth, Uint32* r, Uint32* g, Uint32* b, Uint32* a)
{
    (void)format, (void)depth, (void)r, (void)g, (void)b, (void)a;
    return SDL_FALSE;
}
void SDL_CalculateGammaRamp(float gamma, Uint16* ramp)
{
    (void)gamma, (void)ramp;
}
int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window* window, Uint32* format, void** pixels, int* pitch)
{
    (void)_this, (void)window, (void)format, (void)pixels, (void)pitch;
    return -1;
}
int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window* window, SDL_Rect const* rects, int count)
{
    (void)_this, (void)window, (void)rects, (void)count;
    return -1;
}
void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window* window)
{
    (void)_this, (void)window;
}

void Emscripten_InitMouse() { }
void Emscripten_FiniMouse() { }

int SDL_KeyboardInit(void)
{
    return 0;
}
void SDL_KeyboardQuit(void) { }
void SDL_ResetKeyboard(void) { }
void SDL_ReleaseAutoReleaseKeys(void) { }
SDL_Window* SDL_GetKeyboardFocus(void)
{
    return NULL;
}
void SDL_SetKeyboardFocus(SDL_Window* window)
{
    (void)window;
}
int SDL_SendKeyboardKeyAndKeycode(Uint8 state, SDL_Scancode scancode, SDL_Keycode keycode)
{
    (void)state, (void)scancode, (void)keycode;
    return 0;
}
int SDL_SendKeyboardText(char const* text)
{
    (void)text;
    return 0;
}

int SDL_TouchInit(void)
{
    return 0;
}
void SDL_TouchQuit(void) { }
int SDL_AddTouch(SDL_TouchID touch, SDL_TouchDeviceType type, char const* name)
{
    (void)touch, (void)type, (void)name;
    return -1;
}
int SDL_SendTouch(
    SDL_TouchID touch, SDL_FingerID finger, SDL_Window* window, SDL_bool down, float x, float y, float force)
{
    (void)touch, (void)finger, (void)window, (void)down, (void)x, (void)y, (void)force;
    return 0;
}
int SDL_SendTouchMotion(SDL_TouchID touch, SDL_FingerID finger, SDL_Window* window, float x, float y, float force)
{
    (void)touch, (void)finger, (void)window, (void)x, (void)y, (void)force;
    return 0;
}
void SDL_GestureProcessEvent(SDL_Event* event)
{
    (void)event;
}
int SDL_SendDisplayEvent(SDL_VideoDisplay* display, Uint8 event, int data)
{
    (void)display, (void)event, (void)data;
    return 0;
}

int SDL_QuitInit(void)
{
    return 0;
}
void SDL_QuitQuit(void) { }
void SDL_SendPendingSignalEvents(void) { }
int SDL_SendQuit(void)
{
    return 0;
}
