/// Each feeds one door of the app with an input of any making, and stops the program where something does not hold.
#pragma once

#include <string_view>

namespace second_look::fuzz {

/// Packs as one document, stamped or not, and as the files of a folder.
void fuzz_pack(std::string_view);

/// What is stored: a whole save, as in a backup, and one in pieces.
void fuzz_save(std::string_view);

/// What comes from elsewhere for the pack that ships: answers as a file, and a whole state from an embed.
void fuzz_hand_over(std::string_view);

/// What the page reports: any text from any node of the screen that is shown, one after another.
void fuzz_report(std::string_view);

/// Calendar files of any texts, read back line by line.
void fuzz_calendar(std::string_view);

}
