#include "host/web/rest.hpp"

#include "content/save_codec.hpp"

namespace second_look {

Rest const& rest_of_the_app()
{
    static Rest const all { program(), split, write_changes, read_saved, write_saved };
    return all;
}

}
