#!/bin/sh
# Draws the small files behind the evidence items of samples.jsonl: all of it invented, no real person, place or document.
# Needs imagemagick, ffmpeg, espeak-ng, python3, fonts-dejavu-core. Run once; the results are committed in resources/sample.
#     sh make-files.sh OUTPUT-FOLDER
set -eu
out=${1:?output folder}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
serif=/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf
sans=/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
mono=/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf
mkdir -p "$out"

# paper FILE.jpg FONT SIZE TEXT ROTATION: a sheet as a telephone sees it: grain, a shadow, slightly turned
paper() {
    convert -size 760x1040 xc:'#f4f1e6' -font "$2" -pointsize "$3" -fill '#2b2d33' -gravity northwest -annotate +60+70 "$4" \
        -attenuate 0.12 +noise Gaussian \( -size 760x1040 gradient:'#ffffff-#b9b3a4' \) -compose multiply -composite \
        -background '#6d6253' -rotate "$5" -resize 760x -strip -quality 62 "$1"
}

paper "$out/ev-register.jpg" "$mono" 19 "REGISTER (FICTIONAL SAMPLE)                    page 1

No   time in   origin       property        signature
------------------------------------------------------
41   23:10     Pushk. st.   phone, belt     ~~~~~
42   23:10     Pushk. st.   backpack        ~~~~~
43   23:12     yard 4       none            refused
44   23:40     Pushk. st.   phone           ~~~~~
45   00:05     metro        laces, keys     ~~~~~
46   00:05     metro        camera          refused
47   00:31     bus stop     phone           ~~~~~
48   00:50     yard 4       tablets         ~~~~~
49   01:15     Pushk. st.   none            refused
50   01:15     Pushk. st.   phone, ring     ~~~~~
51   01:40     metro        none            ~~~~~
52   02:05     yard 2       phone           ~~~~~
53   02:20     yard 2       bag, flute      ~~~~~

Total on this page: 13

All entries invented." 1.6

paper "$out/ev-prosec.jpg" "$serif" 21 "OFFICE OF THE DISTRICT PROSECUTOR
(FICTIONAL SAMPLE)

31 August 2020
No 00-00/0000

To the applicant

Your application of 18 August was considered.

The person asked about was not delivered to
the department in the period you state. Reports
of bodily harm were not registered.

There are no grounds for measures of
prosecutorial response. The decision may be
appealed to a higher prosecutor or in court.


Acting deputy          (signature)

This letter is invented." -1.2

convert -size 420x760 xc:'#fbfbf8' -font "$mono" -pointsize 20 -fill '#333333' -gravity north -annotate +0+40 "COFFEE SHOP
(FICTIONAL SAMPLE)
--------------------------
01.11.2020        14:07
till 2    receipt 0311

filter coffee       4.50
syrniki             6.90
--------------------------
TOTAL              11.40
card  **** 0000

thank you!" -attenuate 0.1 +noise Gaussian -background '#40362c' -rotate 3 -strip -quality 70 "$out/ev-receipt.jpg"

# A shoulder: nothing but shades and a ruler, so that pictures marked graphic can be covered and shown.
convert -size 720x540 gradient:'#e6c3a6-#c79a7c' \
    \( -size 720x540 xc:none -fill '#6b4a6ecc' -draw 'ellipse 380,260 120,80 0,360' -blur 0x26 \) -composite \
    \( -size 720x540 xc:none -fill '#4a3a58aa' -draw 'ellipse 400,250 60,40 0,360' -blur 0x18 \) -composite \
    -fill white -draw 'rectangle 60,470 660,505' -fill black -font "$mono" -pointsize 16 \
    -annotate +70+495 '0    1    2    3    4    5    6    7    8 cm   FICTIONAL' \
    -attenuate 0.15 +noise Gaussian -strip -quality 68 "$out/ev-photo-bruise.jpg"

# picture FILE.jpg NUMBER COLOUR: one of a series
picture() {
    convert -size 480x360 gradient:"$3" \( -size 480x360 xc:none -fill '#5b3d5acc' \
        -draw "ellipse $((120 + $2 * 17 % 240)),$((120 + $2 * 29 % 140)) 34,26 0,360" -blur 0x12 \) -composite \
        -fill black -font "$sans" -pointsize 15 -annotate +14+340 "FICTIONAL SAMPLE  $2" -strip -quality 55 "$1"
}
mkdir "$work/gate" "$work/series"
for n in 1 2 3 4 5 6; do picture "$work/gate/$(printf '%02d' $n).jpg" $n '#e2bfa4-#b98d70'; done
for n in 1 2 3 4; do picture "$work/series/$(printf '%02d' $n).jpg" $n '#d8c9bb-#a58b78'; done
espeak-ng -v en -s 140 -w "$work/note.wav" \
    "Fictional sample. Photographs taken at the gate, early morning, fourteenth of August. Six of forty. Scale in the frame from number two on."
ffmpeg -v error -y -i "$work/note.wav" -c:a libopus -b:a 16k -map_metadata -1 -fflags +bitexact "$work/gate/note.ogg"

# The notebook is a scan: a JPEG inside a PDF. The letter is text.
convert -size 900x1240 xc:'#fafaf5' -stroke '#c9d6e6' -draw "$(for y in $(seq 120 44 1180); do printf 'line 40,%d 860,%d ' "$y" "$y"; done)" \
    -stroke none -fill '#24386b' -font "$serif" -pointsize 24 -gravity northwest -annotate +70+86 "14 Aug, gate, from 03:00 (FICTIONAL SAMPLE)

03:10  man, 27, ribs right 7-8, crepitus
       five pairs of round crusted marks, L flank
       amb. called 03:25
03:40  man, about 50, head wound, 4 cm
04:05  woman, 31, wrists, numb thumb L
04:20  man, 19, knee, cannot stand
04:45  two brothers, soles of feet
05:10  man, no name, does not speak

count so far: 53

no names in this book without consent" -colorspace Gray -attenuate 0.2 +noise Gaussian -strip -quality 50 "$work/notebook.jpg"

# A street from a balcony: a van comes, one figure walks, two follow.
ffmpeg -v error -y -f lavfi -i "color=c=0x161a22:s=320x180:r=12:d=8" -f lavfi -i "sine=frequency=180:duration=8" \
    -f lavfi -i "color=c=0x5a616e:s=64x30:r=12:d=8" -f lavfi -i "color=c=0xd8d8d0:s=5x18:r=12:d=8" -f lavfi -i "color=c=0x050505:s=5x18:r=12:d=8" \
    -filter_complex "[0:v]drawbox=x=0:y=120:w=320:h=60:color=0x343943:t=fill[street];[4:v]split[dark1][dark2];\
[street][2:v]overlay=x='min(20+t*34,150)':y=104[a];[a][3:v]overlay=x='70+t*16':y=118[b];\
[b][dark1]overlay=x='max(150-t*2,100)+t*11':y=116[c];[c][dark2]overlay=x='160+t*9':y=119,noise=alls=10:allf=t,\
drawtext=fontfile=$mono:text='FICTIONAL SAMPLE':x=8:y=8:fontsize=12:fontcolor=white,\
drawtext=fontfile=$mono:text='21\\:12\\:%{eif\\:t+10\\:d\\:2}':x=228:y=160:fontsize=14:fontcolor=yellow[v];\
[1:a]volume=0.03,aformat=channel_layouts=mono[a1]" \
    -map '[v]' -map '[a1]' -c:v libx264 -preset veryslow -crf 33 -pix_fmt yuv420p -c:a aac -b:a 24k -movflags +faststart \
    -map_metadata -1 -fflags +bitexact "$out/ev-video.mp4"

python3 "$here/pack_files.py" "$work" "$out"
