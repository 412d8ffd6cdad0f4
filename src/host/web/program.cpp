#include "app/program.hpp"

namespace second_look {

Program program()
{
    return {};
}

}
