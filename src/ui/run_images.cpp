#include "ui/run_images.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cstring>

namespace second_look {

struct RunImages::Known {
    Image image;
    std::size_t bytes = 0;
    std::size_t drawn_in = 0; ///< The frame.
    std::unique_ptr<ImTextureData> texture;
};

namespace {

/// ImGui must not meet the texture any more, neither in this frame nor in the next.
void retire(ImTextureData* texture)
{
    ImGui::UnregisterUserTexture(texture);
    ImGui::GetPlatformIO().Textures.find_erase(texture);
}

}

RunImages::RunImages(RunRasteriser& rasteriser, std::size_t most_bytes)
    : m_rasteriser(rasteriser)
    , m_most_bytes(most_bytes)
{
}

RunImages::~RunImages()
{
    auto const unregister = [](Known const& known) {
        if (known.texture)
            retire(known.texture.get());
    };
    for (auto const& [request, known] : m_known)
        unregister(*known);
    for (auto const& known : m_leaving)
        unregister(*known);
}

RunImages::Image const* RunImages::image(RunRequest const& request)
{
    auto found = m_known.find(request);
    if (found == m_known.end()) {
        auto const bitmap = m_rasteriser.rasterise(request);
        auto known = std::make_unique<Known>();
        auto const bytes = static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height) * 4;
        if (bytes > 0 && bitmap.pixels.size() == bytes) {
            known->texture = std::make_unique<ImTextureData>();
            known->texture->Create(ImTextureFormat_RGBA32, bitmap.width, bitmap.height);
            std::memcpy(known->texture->GetPixels(), bitmap.pixels.data(), bytes);
            known->texture->UseColors = true;
            known->texture->SetStatus(ImTextureStatus_WantCreate);
            ImGui::RegisterUserTexture(known->texture.get());
            known->bytes = bytes;
            known->image = { known->texture->GetTexRef(), bitmap.width, bitmap.height, bitmap.left, bitmap.top };
        }
        m_bytes += known->bytes;
        found = m_known.emplace(request, std::move(known)).first;
    }
    found->second->drawn_in = m_frame;
    auto* texture = found->second->texture.get();
    // The pixels outlive a lost graphics context; the backend only marks what was lost with it.
    if (texture && texture->Status == ImTextureStatus_Destroyed)
        texture->SetStatus(ImTextureStatus_WantCreate);
    return texture ? &found->second->image : nullptr;
}

void RunImages::let_go(Knowns::iterator known)
{
    m_bytes -= known->second->bytes;
    if (auto* texture = known->second->texture.get()) {
        // The backend frees it with the next frame; without this it would make it anew.
        texture->WantDestroyNextFrame = true;
        texture->UnusedFrames = 1;
        texture->SetStatus(
            texture->TexID == ImTextureID_Invalid ? ImTextureStatus_Destroyed : ImTextureStatus_WantDestroy);
        m_leaving.push_back(std::move(known->second));
    }
    m_known.erase(known);
}

void RunImages::end_frame()
{
    std::erase_if(m_leaving, [](auto const& known) {
        if (known->texture->Status != ImTextureStatus_Destroyed)
            return false;
        retire(known->texture.get());
        return true;
    });
    while (m_bytes > m_most_bytes) {
        auto const oldest = std::min_element(m_known.begin(), m_known.end(),
            [](auto const& a, auto const& b) { return a.second->drawn_in < b.second->drawn_in; });
        if (oldest == m_known.end() || oldest->second->drawn_in == m_frame)
            break;
        let_go(oldest);
    }
    ++m_frame;
}

void RunImages::forget()
{
    while (!m_known.empty())
        let_go(m_known.begin());
}

}
