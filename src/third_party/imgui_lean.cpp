// In the place of those parts of Dear ImGui that its windows name and this app never begins: tables and columns.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdarg>
#include <cstdlib>

namespace ImGui {

void EndColumns() { }
void EndTable() { }
void PopColumnsBackground() { }
void PushColumnsBackground() { }
void TableEndCell(ImGuiTable*) { }
void TableEndRow(ImGuiTable*) { }
void TableGcCompactSettings() { }
void TableGcCompactTransientBuffers(ImGuiTable*) { }
void TableGcCompactTransientBuffers(ImGuiTableTempData*) { }
void TablePopBackgroundChannel() { }
void TablePopColumnChannel() { }
void TablePushBackgroundChannel() { }
void TablePushColumnChannel(int) { }
void TableSettingsAddSettingsHandler() { }

}

// What it formats are names of windows and fonts and words of a debug log. A format stands for itself.
int ImFormatString(char* buffer, std::size_t size, char const* format, ...)
{
    va_list none;
    va_start(none, format);
    int const length = ImFormatStringV(buffer, size, format, none);
    va_end(none);
    return length;
}

int ImFormatStringV(char* buffer, std::size_t size, char const* format, va_list)
{
    auto const length = ImStrlen(format);
    if (!buffer || size == 0)
        return static_cast<int>(length);
    ImStrncpy(buffer, format, size);
    return static_cast<int>(length < size ? length : size - 1);
}

// Of all formats the backend reads one, the version of its shaders: "#version %d". The others are of settings of
// windows, which nothing keeps.
extern "C" int imgui_reads_a_number(char const* text, char const* format, ...)
{
    while (*format != '%' && *format == *text)
        ++format, ++text;
    if (*format != '%')
        return 0;
    va_list places;
    va_start(places, format);
    *va_arg(places, int*) = std::atoi(text);
    va_end(places);
    return 1;
}
