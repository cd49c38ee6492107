// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/kernels.h"

#include <bit>

// GCC for Windows does not align the stack for 32-byte registers; MSVC and other processors take the plain loops.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(_WIN32)
#define TRADEWIND_HAS_AVX2
#include <immintrin.h>
#endif

namespace tradewind {

namespace {
int countScalar(const quint64* words)
{
    int count = 0;
    for (int i = 0; i < kBlockWords; ++i)
        count += std::popcount(words[i]);
    return count;
}

int countBothScalar(const quint64* a, const quint64* b)
{
    int count = 0;
    for (int i = 0; i < kBlockWords; ++i)
        count += std::popcount(a[i] & b[i]);
    return count;
}

template <typename T>
void withinScalar(const T* values, T low, T high, quint64* out)
{
    for (int word = 0; word < kBlockWords; ++word) {
        quint64 bits = 0;
        const T* at = values + word * 64;
        for (int i = 0; i < 64; ++i)
            bits |= quint64(at[i] >= low && at[i] <= high) << i;
        out[word] = bits;
    }
}

#ifdef TRADEWIND_HAS_AVX2
#define TRADEWIND_AVX2 __attribute__((target("avx2,popcnt")))

TRADEWIND_AVX2 inline __m256i load(const void* at)
{
    return _mm256_loadu_si256(static_cast<const __m256i*>(at));
}

/// Counts by looking half bytes up (W. Muła): 32 bytes at a time.
TRADEWIND_AVX2 inline __m256i countBytes(__m256i bytes)
{
    const __m256i table = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2,
                                           2, 3, 2, 3, 3, 4);
    const __m256i low = _mm256_set1_epi8(0x0f);
    const __m256i first = _mm256_shuffle_epi8(table, _mm256_and_si256(bytes, low));
    const __m256i second = _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), low));
    return _mm256_sad_epu8(_mm256_add_epi8(first, second), _mm256_setzero_si256());
}

TRADEWIND_AVX2 inline int sumOf(__m256i sums)
{
    return int(_mm256_extract_epi64(sums, 0) + _mm256_extract_epi64(sums, 1) + _mm256_extract_epi64(sums, 2) +
               _mm256_extract_epi64(sums, 3));
}

TRADEWIND_AVX2 int countAvx2(const quint64* words)
{
    __m256i sums = _mm256_setzero_si256();
    for (int i = 0; i < kBlockWords; i += 4)
        sums = _mm256_add_epi64(sums, countBytes(load(words + i)));
    return sumOf(sums);
}

TRADEWIND_AVX2 int countBothAvx2(const quint64* a, const quint64* b)
{
    __m256i sums = _mm256_setzero_si256();
    for (int i = 0; i < kBlockWords; i += 4)
        sums = _mm256_add_epi64(sums, countBytes(_mm256_and_si256(load(a + i), load(b + i))));
    return sumOf(sums);
}

TRADEWIND_AVX2 void within8Avx2(const quint8* values, quint8 low, quint8 high, quint64* out)
{
    const __m256i from = _mm256_set1_epi8(char(low));
    const __m256i to = _mm256_set1_epi8(char(high));
    const auto half = [&](const quint8* at) TRADEWIND_AVX2 {
        const __m256i value = load(at);
        const __m256i isInside = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_max_epu8(value, from), value),
                                                  _mm256_cmpeq_epi8(_mm256_min_epu8(value, to), value));
        return quint64(quint32(_mm256_movemask_epi8(isInside)));
    };
    for (int word = 0; word < kBlockWords; ++word)
        out[word] = half(values + word * 64) | half(values + word * 64 + 32) << 32;
}

TRADEWIND_AVX2 void within16Avx2(const quint16* values, quint16 low, quint16 high, quint64* out)
{
    const __m256i from = _mm256_set1_epi16(short(low));
    const __m256i to = _mm256_set1_epi16(short(high));
    const auto inside = [&](const quint16* at) TRADEWIND_AVX2 {
        const __m256i value = load(at);
        return _mm256_and_si256(_mm256_cmpeq_epi16(_mm256_max_epu16(value, from), value),
                                _mm256_cmpeq_epi16(_mm256_min_epu16(value, to), value));
    };
    const auto half = [&](const quint16* at) TRADEWIND_AVX2 {
        // Packing works within halves of the register: the middle quarters change places.
        const __m256i packed = _mm256_permute4x64_epi64(_mm256_packs_epi16(inside(at), inside(at + 16)), 0xd8);
        return quint64(quint32(_mm256_movemask_epi8(packed)));
    };
    for (int word = 0; word < kBlockWords; ++word)
        out[word] = half(values + word * 64) | half(values + word * 64 + 32) << 32;
}

TRADEWIND_AVX2 void within32Avx2(const quint32* values, quint32 low, quint32 high, quint64* out)
{
    const __m256i from = _mm256_set1_epi32(int(low));
    const __m256i to = _mm256_set1_epi32(int(high));
    for (int word = 0; word < kBlockWords; ++word) {
        quint64 bits = 0;
        for (int i = 0; i < 64; i += 8) {
            const __m256i value = load(values + word * 64 + i);
            const __m256i isInside = _mm256_and_si256(_mm256_cmpeq_epi32(_mm256_max_epu32(value, from), value),
                                                      _mm256_cmpeq_epi32(_mm256_min_epu32(value, to), value));
            bits |= quint64(quint32(_mm256_movemask_ps(_mm256_castsi256_ps(isInside)))) << i;
        }
        out[word] = bits;
    }
}

TRADEWIND_AVX2 void within64Avx2(const qint64* values, qint64 low, qint64 high, quint64* out)
{
    const __m256i from = _mm256_set1_epi64x(low);
    const __m256i to = _mm256_set1_epi64x(high);
    for (int word = 0; word < kBlockWords; ++word) {
        quint64 bits = 0;
        for (int i = 0; i < 64; i += 4) {
            const __m256i value = load(values + word * 64 + i);
            const __m256i isOutside = _mm256_or_si256(_mm256_cmpgt_epi64(from, value), _mm256_cmpgt_epi64(value, to));
            bits |= quint64(quint32(~_mm256_movemask_pd(_mm256_castsi256_pd(isOutside))) & 0xf) << i;
        }
        out[word] = bits;
    }
}
#endif
} // namespace

const Kernels& Kernels::scalar()
{
    static constexpr Kernels kernels{&countScalar,           &countBothScalar,       &withinScalar<quint8>,
                                     &withinScalar<quint16>, &withinScalar<quint32>, &withinScalar<qint64>};
    return kernels;
}

const Kernels& Kernels::best()
{
#ifdef TRADEWIND_HAS_AVX2
    static constexpr Kernels kernels{&countAvx2,    &countBothAvx2, &within8Avx2,
                                     &within16Avx2, &within32Avx2,  &within64Avx2};
    static const bool isThere = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
    if (isThere)
        return kernels;
#endif
    return scalar();
}

} // namespace tradewind
