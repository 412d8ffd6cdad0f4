/// ImGui's triangles as pixels, without a graphics card: the same picture on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct ImDrawData;

namespace second_look::pictures {

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels; ///< RGB, row by row.
};

/// Draws over black. Textures are read where ImGui keeps them.
Picture rasterise(ImDrawData const&);

/// Writes a portable pixmap (P6). False when the file can't be written.
bool write_pixmap(Picture const&, std::string const& path);

}
